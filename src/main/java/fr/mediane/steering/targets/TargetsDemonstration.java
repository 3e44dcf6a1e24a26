package fr.mediane.steering.targets;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A target of the Drôme, kept by its prefecture, and what the invented activities come to. */
@Component
class TargetsDemonstration implements DemonstrationData {
    private static final UUID DROME = UUID.fromString("01939000-0000-7000-8000-000000000026");
    private final Targets targets;
    private final Measuring measuring;

    TargetsDemonstration(Targets targets, Measuring measuring) {
        this.targets = targets;
        this.measuring = measuring;
    }

    @Override
    public String name() {
        return "targets-demonstration";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        targets.insert(new TargetDraft(
                        "Accompagnements dans la Drôme",
                        "Accompagnements enregistrés dans le département sur douze mois.",
                        "Supports in the Drôme",
                        "Supports recorded in the département in twelve months.",
                        Unit.COUNT.code(),
                        false,
                        "Feuille de route départementale (exemple)",
                        "",
                        "31/12/2025 : 300\n31/12/2027 : 2000",
                        Measure.SUPPORTS.code(),
                        "26",
                        false)
                .toTarget(DROME, 0));
        targets.measured().forEach(measuring::measure);
    }
}
