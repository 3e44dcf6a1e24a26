package fr.mediane.steering.statistics.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Three files of rows on their way from PostgreSQL to the copy. */
record Passing(Path activities, Path people, Path tags) implements AutoCloseable {
    static Passing of(CopySlot slot, String name) {
        return new Passing(
                slot.passing(name + "-activities"), slot.passing(name + "-people"), slot.passing(name + "-tags"));
    }

    @Override
    public void close() {
        try {
            for (var file : List.of(activities, people, tags)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
