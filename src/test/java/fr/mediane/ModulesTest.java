package fr.mediane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Arrows only point down, and each is declared. */
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Mediane.class);

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** Draws the module map of docs/ from the code (PlantUML, C4). */
    @Test
    void drawsTheModuleMap() throws IOException {
        new Documenter(modules).writeModulesAsPlantUml();
        Files.createDirectories(Path.of("target/docs"));
        Files.copy(
                Path.of("target/spring-modulith-docs/components.puml"),
                Path.of("target/docs/modules.puml"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
