package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sample;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Uuid7;
import java.util.List;

/** Tables to try things with. */
public final class SampleTables {
    private SampleTables() {}

    public static RuleTable.Naming naming() {
        return new RuleTable.Naming("Réduction", "Reduction", "Dit qui paie moins.", "Says who pays less.");
    }

    /** From this age on one pays half. */
    public static Sheet from(int age) {
        return ages("< " + age, ">= " + age, age);
    }

    public static Sheet ages(String young, String old, int sample) {
        return new Sheet(
                List.of(new Column("age", "Âge", "Age", Kind.WHOLE, "0..130")),
                List.of(new Column("part", "Part", "Share", Kind.NUMBER, "")),
                HitPolicy.UNIQUE,
                List.of(
                        new Rule("plein", List.of(young), List.of("1"), "Délibération 1", "", "Plein tarif.", "Full."),
                        new Rule(
                                "demi",
                                List.of(old),
                                List.of("0,5"),
                                "Délibération 1, article 2",
                                "https://exemple.invalid/deliberation",
                                "Demi-tarif à cet âge.",
                                "Half at that age.")),
                List.of(new Sample("À la limite", List.of("" + sample), List.of("0,5"))));
    }

    /** A key nobody has. */
    public static String key() {
        return "essai-" + Long.toString(System.nanoTime(), 36)
                + Uuid7.next().toString().substring(30);
    }
}
