package fr.mediane.engines.ledger;

import java.util.List;

/**
 * A number of a book's chart of accounts.
 *
 * @param number 2 to 8 digits, as in the general chart of accounts
 * @param leavesBy the only kinds of transactions by which money leaves this heading; empty for any
 */
public record Heading(String number, HeadingKind kind, String titleFr, String titleEn, List<String> leavesBy) {
    public Heading {
        leavesBy = List.copyOf(leavesBy);
    }

    public static Heading of(String number, HeadingKind kind, String titleFr, String titleEn) {
        return new Heading(number, kind, titleFr, titleEn, List.of());
    }

    /** The same heading as an escrow: money leaves it by these kinds only, and moves freely inside it. */
    public Heading guarded(String... kinds) {
        return new Heading(number, kind, titleFr, titleEn, List.of(kinds));
    }
}
