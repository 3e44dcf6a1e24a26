package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.operators.Parameters;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives aid: what a decision says is committed and booked at once, or refused and nothing is. Neither an envelope nor a
 * household's ceiling is ever passed, however many decide at the same instant: the database holds that.
 */
@Component
@Transactional
public class AidDesk {
    static final String MODULE = "programmes.connectivity";
    private final FundRights rights;
    private final Aids aids;
    private final AidBooking booking;
    private final AidBooks books;
    private final Parameters parameters;
    private final JournalDesk journal;
    private final Clock clock;

    AidDesk(
            FundRights rights,
            Aids aids,
            AidBooking booking,
            AidBooks books,
            Parameters parameters,
            JournalDesk journal,
            Clock clock) {
        this.rights = rights;
        this.aids = aids;
        this.booking = booking;
        this.books = books;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives an aid today. What the fund gives and lends is taken from the envelope of this year under its convention with the
     * operator, or where there is none from its envelope for all others. The waiver, the grant and the loan together count
     * towards the ceiling of each adult of the household. What is refused has left nothing, and the caller's own
     * transaction may go on.
     *
     * @return the aid; the same one asked for twice is given once
     */
    public Decision<Aid> grant(Actor actor, AidOrder order) {
        if (!rights.decides(actor, order.fund())) {
            return Decision.forbidden();
        }
        return checked(order)
                .flatMap(_ -> aids.find(order.id())
                        .map(given -> same(given, order))
                        .orElseGet(() -> booking.book(actor, order, Paris.today(clock))
                                .map(given -> {
                                    journal.created(actor, Entry.of(MODULE, "aid", given.id()));
                                    return given;
                                })));
    }

    /** The order, when it could be given today if there was money enough and no ceiling in the way. */
    public Decision<AidOrder> checked(AidOrder order) {
        var day = Paris.today(clock);
        var wrong = AidRules.wrong(
                order, parameters.on("loan-least-a-month", day), parameters.on("loan-most-a-month", day));
        return wrong.isEmpty() ? Decision.accepted(order) : Decision.refused(wrong);
    }

    private static Decision<Aid> same(Aid given, AidOrder order) {
        return given.caseId().equals(order.caseId()) && given.split().equals(order.split())
                ? Decision.accepted(given)
                : Decision.refused(ErrorKey.of("connectivity.error.aid-id"));
    }

    /** Takes the aid of a case back, when its decision is: the money is free again, and counts for nobody. */
    public Decision<UUID> takeBack(Actor actor, UUID caseId) {
        var given = aids.ofCase(caseId);
        if (given.isEmpty()) {
            return rights.decides(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var aid = given.get();
        if (!rights.decides(actor, aid.fund())) {
            return Decision.forbidden();
        }
        return books.takeBack(aid.id(), Uuid7.next(), Paris.today(clock)).map((Written _) -> {
            aids.takeBack(aid, clock.instant());
            journal.changed(actor, Entry.of(MODULE, "aid", aid.id(), "takenBackAt"));
            return aid.id();
        });
    }

    /** What was given for a case; for whoever decides for its fund. */
    @Transactional(readOnly = true)
    public Optional<Aid> ofCase(Actor actor, UUID caseId) {
        return aids.ofCase(caseId).filter(aid -> rights.decides(actor, aid.fund()));
    }

    /** What the fund can still give this year to customers of an operator; empty without an envelope. */
    @Transactional(readOnly = true)
    public Optional<Euros> left(Actor actor, String fund, UUID operator) {
        return rights.decides(actor, fund)
                ? booking.envelope(fund, operator, Paris.today(clock)).map(books::left)
                : Optional.empty();
    }

    /** Periods and amounts that count today, each with its source. */
    @Transactional(readOnly = true)
    public List<Parameters.Parameter> parameters() {
        return parameters.all(Paris.today(clock));
    }
}
