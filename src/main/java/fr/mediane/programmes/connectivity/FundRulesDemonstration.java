package fr.mediane.programmes.connectivity;

import fr.mediane.engines.rules.RuleTable.Naming;
import fr.mediane.engines.rules.ShippedTables;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rules of three départements, so that the estimate can be tried there. */
@Component
class FundRulesDemonstration implements DemonstrationData {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private final ShippedTables shipped;

    FundRulesDemonstration(ShippedTables shipped) {
        this.shipped = shipped;
    }

    @Override
    public String name() {
        return "demonstration.funds";
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        shipped.publish(
                UUID.fromString("01939000-0000-7000-8000-0000000e0011"),
                "fsl-aisne",
                naming("de l’Aisne", "Aisne"),
                DepartementRules.aisne(),
                FROM);
        shipped.publish(
                UUID.fromString("01939000-0000-7000-8000-0000000e0012"),
                "fsl-charente",
                naming("de la Charente", "Charente"),
                DepartementRules.charente(),
                FROM);
        shipped.publish(
                UUID.fromString("01939000-0000-7000-8000-0000000e0013"),
                "fsl-eure-et-loir",
                naming("d’Eure-et-Loir", "Eure-et-Loir"),
                DepartementRules.eureEtLoir(),
                FROM);
    }

    private static Naming naming(String of, String departement) {
        return new Naming(
                "Aide à la facture d’Internet ou de téléphone, fonds " + of + " (exemple)",
                "Help with the internet or telephone bill, fund of " + departement + " (example)",
                "Dit qui peut demander l’aide de ce fonds.",
                "Says who may ask this fund for help.");
    }
}
