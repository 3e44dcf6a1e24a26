package fr.mediane.engines.ledger.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.ledger.BooksDesk.Book;
import fr.mediane.engines.ledger.BooksDesk.TrialLine;
import java.util.List;

/**
 * The trial balance of a book.
 *
 * @param day what was typed as the day it is asked for; empty for now
 * @param closing what was typed as the day to close on
 */
public record TrialPage(Book book, String day, String closing, FormErrors errors, List<TrialLine> lines) {
    public List<String> currencies() {
        return lines.stream().map(TrialLine::currency).distinct().toList();
    }

    public long debits(String currency) {
        return lines.stream()
                .filter(line -> line.currency().equals(currency))
                .mapToLong(TrialLine::debits)
                .sum();
    }

    public long credits(String currency) {
        return lines.stream()
                .filter(line -> line.currency().equals(currency))
                .mapToLong(TrialLine::credits)
                .sum();
    }

    static String title(Ui ui, Book book) {
        return ui.english() ? book.titleEn() : book.titleFr();
    }

    public String title(Ui ui) {
        return title(ui, book);
    }

    static String title(Ui ui, TrialLine line) {
        return line.number() + " · " + (ui.english() ? line.titleEn() : line.titleFr());
    }

    public String heading(Ui ui, TrialLine line) {
        return title(ui, line);
    }
}
