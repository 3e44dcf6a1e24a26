package fr.mediane.programmes.beneficiaries.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of people that a counsellor sent, and how far its import is.
 *
 * @param kind XLSX or CSV, empty until it is known
 * @param ignored headings that mean nothing here
 * @param refusal message key of why it is no file of people, or empty; with what its placeholders take
 * @param withAlike whether likely duplicates are recorded too
 * @param job the background work that reads or applies it
 * @param readAgain whether its file is kept, to be read anew should reading be interrupted
 */
public record PeopleImport(
        UUID id,
        Instant madeAt,
        ImportState state,
        String kind,
        String encoding,
        List<String> ignored,
        String refusal,
        List<String> arguments,
        boolean withAlike,
        Optional<UUID> job,
        boolean readAgain,
        Counts counts) {
    /** What is left of an import is removed after so long. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** A file is begun to be read so many times at most: it might be the file that ends the process. */
    static final int MOST_READINGS = 3;

    public PeopleImport {
        ignored = List.copyOf(ignored);
        arguments = List.copyOf(arguments);
    }

    /**
     * How many lines become what.
     *
     * @param corrected of those not rejected
     */
    public record Counts(long total, long fresh, long alike, long already, long rejected, long added, long corrected) {}
}
