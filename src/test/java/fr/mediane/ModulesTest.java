package fr.mediane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows only point down, and each is declared. */
class ModulesTest {
    private static final Path MAP = Path.of("docs/modules.md");
    private static final List<String> GROUND = List.of("kernel", "platform", "design");
    private final ApplicationModules modules = ApplicationModules.of(Mediane.class);

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** The map of docs/ is drawn from the code: when they differ, it is drawn anew, and to be committed. */
    @Test
    void theModuleMapIsTrue() throws IOException {
        var drawn = draw();
        var committed = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!drawn.equals(committed)) {
            Files.writeString(MAP, drawn);
        }
        assertThat(committed)
                .as("docs/modules.md has been drawn anew: commit it")
                .isEqualTo(drawn);
    }

    private String draw() {
        var rooms = modules.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !GROUND.contains(name))
                .sorted()
                .toList();
        var boxes = rooms.stream().collect(Collectors.groupingBy(name -> name.substring(0, name.indexOf('.'))));
        var text =
                new StringBuilder("# Module map\n\nDrawn from the code by `ModulesTest`. Every room also stands on the"
                        + " ground: `kernel`, `platform`, `design`.\n\n```mermaid\nflowchart TD\n");
        for (var floor : List.of("steering", "programmes", "engines", "registers")) {
            if (boxes.containsKey(floor)) {
                text.append("  subgraph ").append(floor).append("\n");
                boxes.get(floor)
                        .forEach(room -> text.append("    ")
                                .append(room)
                                .append("[\"")
                                .append(room.substring(room.indexOf('.') + 1))
                                .append("\"]\n"));
                text.append("  end\n");
            }
        }
        modules.stream().sorted((a, b) -> name(a).compareTo(name(b))).forEach(module -> arrows(module, text));
        return text.append("```\n").toString();
    }

    private void arrows(ApplicationModule module, StringBuilder text) {
        module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulesTest::name)
                .filter(name -> !GROUND.contains(name) && !GROUND.contains(name(module)))
                .sorted()
                .forEach(used -> text.append("  ")
                        .append(name(module))
                        .append(" --> ")
                        .append(used)
                        .append("\n"));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
