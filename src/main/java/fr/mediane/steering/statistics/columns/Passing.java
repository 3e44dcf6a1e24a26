package fr.mediane.steering.statistics.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of rows on their way from PostgreSQL to the copy: activities, and what belongs to them. */
record Passing(Path activities, Path people, Path tags, Path meetings) implements AutoCloseable {
    static Passing of(CopySlot slot, String name) {
        return new Passing(
                slot.passing(name + "-activities"),
                slot.passing(name + "-people"),
                slot.passing(name + "-tags"),
                slot.passing(name + "-meetings"));
    }

    @Override
    public void close() {
        try {
            for (var file : List.of(activities, people, tags, meetings)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
