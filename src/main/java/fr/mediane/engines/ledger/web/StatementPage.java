package fr.mediane.engines.ledger.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Paging;
import fr.mediane.engines.ledger.BooksDesk;
import fr.mediane.engines.ledger.BooksDesk.AccountHead;
import fr.mediane.engines.ledger.BooksDesk.StatementLine;

/** The entries of an account in a period. */
public record StatementPage(
        AccountHead account, PeriodForm form, FormErrors errors, int page, BooksDesk.Page<StatementLine> found) {
    public Paging paging() {
        return Paging.of(page, BooksDesk.PAGE_SIZE, found.total());
    }
}
