package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sample;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two invented tables: who may get help with the tax return, and points of a territory. Their texts exist nowhere. */
@Component
class RulesDemonstration implements DemonstrationData {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final String TAX = "Règlement de démonstration de la campagne « déclarer ses revenus », ";
    private static final String SCORE = "Barème de démonstration du cofinancement, ";
    private final ShippedTables shipped;

    RulesDemonstration(ShippedTables shipped) {
        this.shipped = shipped;
    }

    @Override
    public String name() {
        return "demonstration.rules";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        shipped.publish(
                UUID.fromString("01939000-0000-7000-8000-0000000e0001"),
                "aide-declaration",
                new RuleTable.Naming(
                        "Aide pour déclarer ses revenus : qui peut en bénéficier (démonstration)",
                        "Help with the tax return: who may get it (demonstration)",
                        "Dit qui peut recevoir un chèque pour être aidé à déclarer ses revenus, en avril et en mai.",
                        "Says who may get a voucher for help with the tax return, in April and May."),
                taxReturn(),
                FROM);
        shipped.publish(
                UUID.fromString("01939000-0000-7000-8000-0000000e0002"),
                "points-territoire",
                new RuleTable.Naming(
                        "Cofinancement de l’État : points d’un territoire (démonstration)",
                        "Co-financing by the State: points of a territory (demonstration)",
                        "Additionne les points d’un territoire : plus ils sont nombreux, plus l’État finance.",
                        "Adds up the points of a territory: the more, the larger the share of the State."),
                territory(),
                FROM);
    }

    private static Sheet taxReturn() {
        var inputs = List.of(
                new Column("departement", "Département", "Département", Kind.TEXT, "26; 33; 974; autre"),
                new Column("age", "Âge", "Age", Kind.WHOLE, "0..130"),
                new Column(
                        "besoin",
                        "A besoin d’aide avec le numérique",
                        "Needs help with digital tools",
                        Kind.YES_NO,
                        ""));
        var outputs = List.of(new Column("droit", "Peut bénéficier du chèque", "May get the voucher", Kind.YES_NO, ""));
        return new Sheet(inputs, outputs, HitPolicy.UNIQUE, taxRules(), taxSamples());
    }

    private static List<Rule> taxRules() {
        return List.of(
                row(
                        "ailleurs",
                        List.of("autre", "-", "-"),
                        "non",
                        TAX + "article 1",
                        "La campagne a lieu dans la Drôme, en Gironde et à La Réunion seulement.",
                        "The campaign takes place in Drôme, Gironde and La Réunion only."),
                row(
                        "mineur",
                        List.of("not(autre)", "< 18", "-"),
                        "non",
                        TAX + "article 2, premier alinéa",
                        "Il faut avoir 18 ans : avant, les revenus se déclarent avec ceux des parents.",
                        "One must be 18: before, income is declared with that of the parents."),
                row(
                        "age",
                        List.of("not(autre)", ">= 60", "-"),
                        "oui",
                        TAX + "article 2, deuxième alinéa",
                        "À partir de 60 ans, le chèque est donné à qui le demande.",
                        "From the age of 60, the voucher is given to whoever asks."),
                row(
                        "besoin",
                        List.of("not(autre)", "18..59", "oui"),
                        "oui",
                        TAX + "article 2, troisième alinéa",
                        "Un conseiller a constaté un besoin d’aide avec le numérique.",
                        "A counsellor found a need for help with digital tools."),
                row(
                        "autonome",
                        List.of("not(autre)", "18..59", "non"),
                        "non",
                        TAX + "article 2, troisième alinéa",
                        "Avant 60 ans, il faut avoir besoin d’aide avec le numérique.",
                        "Before the age of 60, one must need help with digital tools."));
    }

    private static List<Sample> taxSamples() {
        return List.of(
                new Sample("60 ans tout juste, à Valence", List.of("26", "60", "non"), List.of("oui")),
                new Sample("59 ans sans besoin, à Bordeaux", List.of("33", "59", "non"), List.of("non")),
                new Sample("18 ans avec un besoin, à Saint-Denis", List.of("974", "18", "oui"), List.of("oui")),
                new Sample("17 ans, à Valence", List.of("26", "17", "oui"), List.of("non")),
                new Sample("80 ans, dans un autre département", List.of("autre", "80", "oui"), List.of("non")));
    }

    private static Sheet territory() {
        var inputs = List.of(
                new Column("exces", "Population en plus, en %", "Population excess, in %", Kind.NUMBER, ">= -100"),
                new Column(
                        "densite",
                        "Densité, rapportée à la moyenne",
                        "Density, relative to the average",
                        Kind.NUMBER,
                        ">= 0"),
                new Column(
                        "pauvrete",
                        "Écart de pauvreté, en points",
                        "Poverty gap, in points",
                        Kind.NUMBER,
                        "-100..100"));
        return new Sheet(
                inputs,
                List.of(new Column("points", "Points", "Points", Kind.WHOLE, "")),
                HitPolicy.SUM,
                territoryRules(),
                List.of(
                        new Sample("Un territoire dans la moyenne", List.of("0", "1", "0"), List.of("0")),
                        new Sample("Au premier seuil de chaque", List.of("10", "0,5", "1"), List.of("15")),
                        new Sample("Juste avant les seuils", List.of("9,9", "0,51", "0,9"), List.of("0")),
                        new Sample("Très peu dense", List.of("0", "0,1", "4,9"), List.of("45"))));
    }

    private static List<Rule> territoryRules() {
        var rows = new ArrayList<Rule>();
        rows.add(row(
                "base",
                List.of("-", "-", "-"),
                "0",
                SCORE + "article 1",
                "Chaque territoire part de zéro.",
                "Each territory begins at zero."));
        var shares = List.of("0,5", "0,4", "0,3", "0,2", "0,1");
        for (int step = 1; step <= 5; step++) {
            var points = "" + 5 * step;
            var excess = step == 5 ? ">= 50" : "[" + 10 * step + ".." + 10 * (step + 1) + ")";
            var sparse = step == 5 ? "<= 0,1" : "(" + shares.get(step) + ".." + shares.get(step - 1) + "]";
            var poverty = step == 5 ? ">= 5" : "[" + step + ".." + (step + 1) + ")";
            rows.add(
                    points("exces-" + step, List.of(excess, "-", "-"), points, "2", "sa population", "its population"));
            rows.add(points("densite-" + step, List.of("-", sparse, "-"), points, "3", "sa densité", "its density"));
            rows.add(points("ecart-" + step, List.of("-", "-", poverty), points, "4", "sa pauvreté", "its poverty"));
        }
        return rows;
    }

    private static Rule points(
            String id, List<String> when, String points, String article, String french, String english) {
        return row(
                id,
                when,
                points,
                SCORE + "article " + article,
                points + " points pour " + french + ".",
                points + " points for " + english + ".");
    }

    private static Rule row(String id, List<String> when, String then, String citation, String french, String english) {
        return new Rule(id, when, List.of(then), citation, "", french, english);
    }
}
