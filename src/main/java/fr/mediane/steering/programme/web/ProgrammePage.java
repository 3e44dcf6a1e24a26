package fr.mediane.steering.programme.web;

import fr.mediane.design.FranceMap;
import fr.mediane.design.Ui;
import fr.mediane.steering.programme.Programme;
import fr.mediane.steering.programme.Programme.Line;
import java.util.Map;
import java.util.OptionalDouble;

/** The programme with the names of its départements. */
public record ProgrammePage(Programme programme, Map<String, String> departements) {
    /** From so many départements on a map says more than a table. */
    private static final int FOR_A_MAP = 3;

    public ProgrammePage {
        departements = Map.copyOf(departements);
    }

    public String name(Line line) {
        return departements.getOrDefault(line.departement(), line.departement());
    }

    public boolean mapped() {
        return programme.lines().size() >= FOR_A_MAP;
    }

    /** Occupied positions. */
    public FranceMap map(Ui ui) {
        return FranceMap.of(programme.lines().stream()
                .map(line -> new FranceMap.Area(
                        line.departement(),
                        name(line),
                        ui.t("programme.map.area", ui.number(line.occupied()), ui.number(line.standing())),
                        line.occupied(),
                        false))
                .toList());
    }

    public String number(Ui ui, OptionalDouble value) {
        return value.isPresent() ? ui.number(Math.round(value.getAsDouble())) : "–";
    }
}
