package fr.mediane.steering.programme.web;

import fr.mediane.design.FranceMap;
import fr.mediane.design.Ui;
import fr.mediane.steering.programme.Programme;
import fr.mediane.steering.programme.Programme.Line;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Occupied positions; the départements without any are outlines, so that one sees where in the country one is. */
    public FranceMap map(Ui ui) {
        var lines = programme.lines().stream().collect(Collectors.toMap(Line::departement, Function.identity()));
        return FranceMap.of(departements.entrySet().stream()
                .map(one -> area(ui, one.getKey(), one.getValue(), lines.get(one.getKey())))
                .toList());
    }

    private static FranceMap.Area area(Ui ui, String code, String name, @Nullable Line line) {
        long occupied = line == null ? 0 : line.occupied();
        long standing = line == null ? 0 : line.standing();
        return new FranceMap.Area(
                code, name, ui.t("programme.map.area", ui.number(occupied), ui.number(standing)), occupied, false);
    }

    public String number(Ui ui, OptionalDouble value) {
        return value.isPresent() ? ui.number(Math.round(value.getAsDouble())) : "–";
    }
}
