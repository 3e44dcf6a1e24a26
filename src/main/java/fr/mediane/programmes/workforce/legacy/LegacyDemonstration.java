package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A few lines of an older tool, half of which contradict each other: the files beside it are the example of the notice. */
@Component
class LegacyDemonstration implements DemonstrationData {
    private final LegacyImportDesk desk;

    LegacyDemonstration(LegacyImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "demonstration.legacy";
    }

    /** After whoever is there without it. */
    @Override
    public int order() {
        return 102;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        try {
            var folder = Files.createTempDirectory("mediane-example");
            try {
                for (var file : LegacyFile.values()) {
                    copy(file, folder);
                }
                desk.take(Actor.SYSTEM, folder, false).orThrow();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(LegacyFile file, Path folder) throws IOException {
        try (var example =
                new ClassPathResource("example/" + file.fileName(), LegacyDemonstration.class).getInputStream()) {
            Files.copy(example, folder.resolve(file.fileName()));
        }
    }
}
