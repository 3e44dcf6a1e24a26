package fr.mediane.registers.venues.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of venues that somebody sent, and how far its import is.
 *
 * @param refusal message key of why it is no file of venues, or empty
 * @param job the background work that reads or applies it
 */
public record VenueImport(
        UUID id,
        String fileName,
        long bytes,
        ImportState state,
        String format,
        String encoding,
        String separator,
        List<String> ignored,
        List<String> missing,
        String refusal,
        String refusalArgument,
        Optional<UUID> job,
        Instant madeAt,
        Counts counts) {
    public VenueImport {
        ignored = List.copyOf(ignored);
        missing = List.copyOf(missing);
    }

    /** How many rows do what. Corrected, doubted and to complete count kept rows only. */
    public record Counts(
            long total,
            long added,
            long changed,
            long same,
            long older,
            long rejected,
            long corrected,
            long doubted,
            long toComplete,
            long applied) {}
}
