package fr.mediane.engines.ledger.web;

import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.engines.ledger.BooksDesk;
import fr.mediane.engines.ledger.BooksDesk.AccountLine;
import fr.mediane.engines.ledger.BooksDesk.Book;
import fr.mediane.engines.ledger.BooksDesk.TrialLine;

/** The accounts of a heading. */
public record AccountsPage(Book book, TrialLine heading, String name, int page, BooksDesk.Page<AccountLine> found) {
    public Paging paging() {
        return Paging.of(page, BooksDesk.PAGE_SIZE, found.total());
    }

    public String title(Ui ui) {
        return TrialPage.title(ui, heading);
    }

    public String bookTitle(Ui ui) {
        return TrialPage.title(ui, book);
    }
}
