package fr.mediane.engines.ledger.web;

import fr.mediane.engines.ledger.BooksDesk.Book;
import java.util.List;

/** All books. */
public record BooksPage(List<Book> books) {}
