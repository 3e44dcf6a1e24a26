package fr.mediane.engines.ledger;

import java.util.List;

/**
 * The chart of accounts of a programme: a bean of this type opens the book, and later adds what is new in it.
 *
 * @param book lower-case words with hyphens, for example {@code aids}
 */
public record Chart(String book, String titleFr, String titleEn, List<Heading> headings) {
    public Chart {
        headings = List.copyOf(headings);
    }
}
