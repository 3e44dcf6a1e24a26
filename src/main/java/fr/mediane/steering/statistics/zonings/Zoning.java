package fr.mediane.steering.statistics.zonings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of communes.
 *
 * @param asOf the day of which it tells the state
 * @param source where it comes from, in words; may be empty
 * @param lines of the file it was read from, without its heading
 * @param communes how many are in it
 * @param remarks how many lines something is said of
 * @param rejected how many of these were left out
 */
public record Zoning(
        UUID id,
        String name,
        ZoningKind kind,
        LocalDate asOf,
        String source,
        int lines,
        int communes,
        int remarks,
        int rejected,
        Instant read,
        Optional<Instant> published,
        Optional<Instant> withdrawn) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SOURCE = 300;

    /** Whether figures can be narrowed to it. */
    public boolean open() {
        return published.isPresent() && withdrawn.isEmpty();
    }

    /** Whether it waits for somebody to look at it. */
    public boolean draft() {
        return published.isEmpty();
    }

    /** What somebody says of a list that they bring. */
    public record Draft(String name, String kind, Optional<LocalDate> asOf, String source) {}

    /**
     * What is to be said of a line.
     *
     * @param said what stood there
     * @param commune the code that it was read as; empty when it was left out
     */
    public record Remark(long line, String said, Reason reason, String commune) {
        public boolean rejected() {
            return commune.isEmpty();
        }
    }

    /** Why something is to be said of a line. */
    public enum Reason {
        UNKNOWN,
        AMBIGUOUS,
        EMPTY,
        /** The code or name of a commune that merged: read as the commune of today. */
        FORMER,
        /** An arrondissement: read as its commune. */
        PART,
        /** The commune stands in the file already. */
        TWICE
    }
}
