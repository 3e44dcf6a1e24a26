package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Administrators write down conventions and put money into envelopes; case officers see what is left of their fund's. */
@Component
@Transactional
public class EnvelopeDesk {
    private static final Euros MOST = Euros.ofCents(10_000_000_000L);
    private static final int LONGEST = 20_000;
    private final FundRights rights;
    private final Envelopes envelopes;
    private final AidBooks books;
    private final OperatorDesk operators;
    private final JournalDesk journal;
    private final Clock clock;

    EnvelopeDesk(
            FundRights rights,
            Envelopes envelopes,
            AidBooks books,
            OperatorDesk operators,
            JournalDesk journal,
            Clock clock) {
        this.rights = rights;
        this.envelopes = envelopes;
        this.books = books;
        this.operators = operators;
        this.journal = journal;
        this.clock = clock;
    }

    /** A fund with its conventions and the envelopes of a year. */
    public record FundView(String key, String name, List<Convention> conventions, List<Envelope> envelopes) {}

    /** The funds that the actor decides for, with their envelopes of a year, the latest convention first. */
    @Transactional(readOnly = true)
    public Decision<List<FundView>> funds(Actor actor, int year) {
        return rights.decides(actor)
                ? Decision.accepted(rights.of(actor).stream()
                        .map(fund -> new FundView(
                                fund.key(),
                                fund.name(),
                                envelopes.conventions(fund.key()),
                                envelopes.of(fund.key(), year)))
                        .toList())
                : Decision.forbidden();
    }

    /** Whether the actor may write conventions and fill envelopes. */
    public boolean runs(Actor actor) {
        return rights.runs(actor);
    }

    /** Writes a convention down; it cannot overlap another one of the same two. */
    public Decision<UUID> agree(Actor actor, Convention convention) {
        if (!rights.runs(actor)) {
            return Decision.forbidden();
        }
        var wrong = wrong(convention);
        if (!wrong.isEmpty()) {
            return Decision.refused(wrong);
        }
        if (!envelopes.agree(convention, clock.instant(), actor.account())) {
            return Decision.refused(ErrorKey.on("starts", "connectivity.error.convention-overlaps"));
        }
        journal.created(actor, Entry.of(AidDesk.MODULE, "convention", convention.id()));
        return Decision.accepted(convention.id());
    }

    private List<ErrorKey> wrong(Convention convention) {
        var wrong = new ArrayList<ErrorKey>();
        if (!rights.exists(convention.fund())) {
            wrong.add(ErrorKey.on("fund", "connectivity.error.fund"));
        }
        if (operators.find(convention.operator()).isEmpty()) {
            wrong.add(ErrorKey.on("operator", "connectivity.error.operator"));
        }
        if (convention.ends().isBefore(convention.starts())
                || !convention.ends().isBefore(convention.starts().plusYears(10))) {
            wrong.add(ErrorKey.on("ends", "connectivity.error.convention-days"));
        }
        var words = convention.words();
        if (words.strip().length() < 10 || words.length() > LONGEST || words.indexOf(0) >= 0) {
            wrong.add(ErrorKey.on("words", "connectivity.error.convention-words", LONGEST));
        }
        return wrong;
    }

    /**
     * Puts money into the envelope of a fund and year; the first time opens it.
     *
     * @param posting of version 7, made once per form: the same amount sent twice counts once
     * @param convention empty for customers of all operators without one
     * @param amount 0.01 € to 100 million euros
     * @return the envelope
     */
    public Decision<UUID> fill(
            Actor actor, UUID posting, String fund, Optional<UUID> convention, int year, Euros amount) {
        if (!rights.runs(actor)) {
            return Decision.forbidden();
        }
        if (!rights.exists(fund)) {
            return Decision.refused(ErrorKey.on("fund", "connectivity.error.fund"));
        }
        if (amount.compareTo(Euros.ofCents(1)) < 0 || amount.compareTo(MOST) > 0) {
            return Decision.refused(ErrorKey.on("amount", "connectivity.error.envelope-amount"));
        }
        if (Math.abs(year - today().getYear()) > 1 || !covers(fund, convention, year)) {
            return Decision.refused(ErrorKey.on("year", "connectivity.error.envelope-year"));
        }
        var envelope = envelopes.opened(fund, convention, year);
        var written = books.fill(posting, envelope, fund, fund + " " + year, amount, today());
        if (!(written instanceof Decision.Accepted<?>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.on("amount", "connectivity.error.aid-id"));
        }
        envelopes.filled(posting, envelope, amount, clock.instant(), actor.account());
        journal.changed(actor, Entry.of(AidDesk.MODULE, "envelope", envelope, "amount"));
        return Decision.accepted(envelope);
    }

    /** Whether the convention is the fund's, and some day of the year is in it. */
    private boolean covers(String fund, Optional<UUID> convention, int year) {
        return convention.isEmpty()
                || envelopes.conventions(fund).stream()
                        .anyMatch(one -> one.id().equals(convention.get())
                                && one.starts().getYear() <= year
                                && one.ends().getYear() >= year);
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
