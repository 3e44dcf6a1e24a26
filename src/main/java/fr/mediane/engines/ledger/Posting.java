package fr.mediane.engines.ledger;

import fr.mediane.kernel.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A transaction to write.
 *
 * @param id also its idempotency key: the same transaction sent twice is written once
 * @param kind lower-case words with hyphens, of the programme's own vocabulary
 * @param valueDate the day it counts for; refused when the book is closed on it
 * @param about what it is about, in the programme's own records
 * @param lines two or more, of one currency, that add up to zero
 */
public record Posting(UUID id, String book, String kind, LocalDate valueDate, Optional<UUID> about, List<Line> lines) {
    /**
     * One entry.
     *
     * @param cents a debit is positive, a credit negative; never zero
     */
    public record Line(UUID account, long cents) {}

    public Posting {
        lines = List.copyOf(lines);
    }

    public static Posting of(UUID id, String book, String kind, LocalDate valueDate) {
        return new Posting(id, book, kind, valueDate, Optional.empty(), List.of());
    }

    public Posting about(UUID what) {
        return new Posting(id, book, kind, valueDate, Optional.of(what), lines);
    }

    public Posting debit(UUID account, long cents) {
        return with(new Line(account, cents));
    }

    public Posting credit(UUID account, long cents) {
        return with(new Line(account, -cents));
    }

    public Posting debit(UUID account, Euros amount) {
        return debit(account, cents(amount));
    }

    public Posting credit(UUID account, Euros amount) {
        return credit(account, cents(amount));
    }

    public Posting with(List<Line> more) {
        var all = new ArrayList<>(lines);
        all.addAll(more);
        return new Posting(id, book, kind, valueDate, about, all);
    }

    private Posting with(Line line) {
        return with(List.of(line));
    }

    private static long cents(Euros amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }
}
