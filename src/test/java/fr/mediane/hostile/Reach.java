package fr.mediane.hostile;

import fr.mediane.testing.Personas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Who gets beyond the door of which route, as the authorisation matrix says. */
final class Reach {
    private static final Set<String> SHUT = Set.of("302", "401", "403");
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    Reach() {
        lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            var cells = List.of(line.split(",", -1));
            answers.put(cells.get(0) + " " + cells.get(1), cells.subList(2, 2 + Personas.ROLES.size()));
        });
    }

    /** The role that gets furthest, a visitor when the matrix does not know the route. */
    String furthest(Route route) {
        var row = answers.getOrDefault(route.toString(), List.of());
        return first(row, Set.of("302", "401", "403", "404"), first(row, SHUT, "public"));
    }

    private static String first(List<String> row, Set<String> shut, String otherwise) {
        return IntStream.range(0, row.size())
                .filter(place -> !shut.contains(row.get(place)))
                .mapToObj(Personas.ROLES::get)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<String> lines() {
        try {
            return new ClassPathResource("authorisation-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
