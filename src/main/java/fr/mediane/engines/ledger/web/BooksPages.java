package fr.mediane.engines.ledger.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.engines.ledger.BooksDesk;
import fr.mediane.engines.ledger.BooksDesk.Book;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The books of every programme: trial balance, accounts, statements, closing, and whether all is sound. */
@Controller
class BooksPages implements Navigation {
    static final String PATH = "/administration/comptes";
    private final BooksDesk desk;
    private final Clock clock;

    BooksPages(BooksDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? List.of(new Entry("ledger.menu", PATH, 285)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView books(Actor actor) {
        return Screen.of(
                BooksPages.class, "books", new BooksPage(desk.books(actor).orThrow()));
    }

    @GetMapping(PATH + "/{book}")
    ModelAndView book(
            Actor actor, @PathVariable String book, @RequestParam(name = "le", defaultValue = "") String day) {
        return balance(actor, book, day, "", List.of(), false);
    }

    @PostMapping(PATH + "/{book}/cloture")
    ModelAndView close(
            Actor actor,
            @PathVariable String book,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "confirme", defaultValue = "") String confirmed) {
        book(actor, book);
        var until = TypedDate.parse(day);
        if (until.isEmpty()) {
            return balance(actor, book, "", day, List.of(ErrorKey.on("jour", "ledger.close.no-date")), true);
        }
        if (confirmed.isEmpty()) {
            return balance(actor, book, "", day, List.of(ErrorKey.on("confirme", "ledger.close.unconfirmed")), true);
        }
        return switch (desk.close(actor, book, until.get())) {
            case Decision.Refused<LocalDate> refused ->
                balance(actor, book, "", day, List.of(ErrorKey.on("jour", "ledger.close.impossible")), true);
            case Decision<LocalDate> done -> {
                done.orThrow();
                yield new ModelAndView("redirect:" + PATH + "/" + book);
            }
        };
    }

    @GetMapping(PATH + "/{book}/{heading}")
    ModelAndView accounts(
            Actor actor,
            @PathVariable String book,
            @PathVariable String heading,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page) {
        var known = book(actor, book);
        var line = desk.trialBalance(actor, book, clock.instant()).orThrow().stream()
                .filter(any -> any.number().equals(heading))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        int shown = Math.clamp(page, 1, 100_000);
        var found = desk.accounts(actor, book, heading, name, shown).orThrow();
        return Screen.of(BooksPages.class, "accounts", new AccountsPage(known, line, name, shown, found));
    }

    @GetMapping(PATH + "/compte/{id}")
    ModelAndView account(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page) {
        var account = desk.account(actor, id).orThrow();
        var form = new PeriodForm(from, to);
        int shown = Math.clamp(page, 1, 100_000);
        if (!form.mistakes().isEmpty()) {
            var nothing = new BooksDesk.Page<BooksDesk.StatementLine>(List.of(), 0);
            return Screen.refused(
                    BooksPages.class,
                    "statement",
                    new StatementPage(account, form, FormErrors.of(form.mistakes()), shown, nothing));
        }
        var found = desk.statement(actor, id, form.begins(Paris.ZONE), form.ends(Paris.ZONE), shown)
                .orThrow();
        return Screen.of(
                BooksPages.class, "statement", new StatementPage(account, form, FormErrors.NONE, shown, found));
    }

    @PostMapping(PATH + "/verification")
    String verify(Actor actor) {
        return "redirect:" + PATH + "/verification/" + desk.verify(actor).orThrow();
    }

    @GetMapping(PATH + "/verification/{id}")
    ModelAndView verification(Actor actor, @PathVariable UUID id) {
        return Screen.of(
                BooksPages.class,
                "verification",
                new VerificationPage(desk.verification(actor, id).orThrow()));
    }

    private ModelAndView balance(
            Actor actor, String code, String day, String closing, List<ErrorKey> mistakes, boolean refused) {
        var book = book(actor, code);
        var typed = TypedDate.parse(day);
        var all = new ArrayList<>(mistakes);
        if (!day.isBlank() && typed.isEmpty()) {
            all.add(ErrorKey.on("le", "ledger.day.form"));
        }
        var at = typed.map(date -> date.plusDays(1).atStartOfDay(Paris.ZONE).toInstant())
                .orElse(Instant.parse("9999-01-01T00:00:00Z"));
        var page = new TrialPage(
                book,
                day,
                closing,
                FormErrors.of(all),
                desk.trialBalance(actor, code, at).orThrow());
        return refused || !all.isEmpty()
                ? Screen.refused(BooksPages.class, "trial", page)
                : Screen.of(BooksPages.class, "trial", page);
    }

    private Book book(Actor actor, String code) {
        return desk.books(actor).orThrow().stream()
                .filter(book -> book.code().equals(code))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
    }
}
