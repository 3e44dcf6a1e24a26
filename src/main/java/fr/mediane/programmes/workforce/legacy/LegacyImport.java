package fr.mediane.programmes.workforce.legacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an import brought. */
public record LegacyImport(UUID id, Instant begun, Instant ended, Optional<UUID> by, List<Count> counts) {
    public LegacyImport {
        counts = counts.stream().sorted(Comparator.comparing(Count::file)).toList();
    }

    /** How many lines a file had, and how many of them are here now that were not before. */
    public record Count(LegacyFile file, long read, long taken) {}
}
