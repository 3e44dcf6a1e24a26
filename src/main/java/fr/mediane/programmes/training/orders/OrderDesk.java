package fr.mediane.programmes.training.orders;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.catalogue.SessionAdded;
import fr.mediane.programmes.training.catalogue.SessionCalledOff;
import fr.mediane.programmes.training.orders.TrainingOrder.State;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders of training: made with their session; once its attendance sheet is closed, one payer prepares the payment of what
 * is owed, another approves it, and the bank makes it, once.
 */
@Component
@Transactional
public class OrderDesk {
    private static final String RECORD = "training-order";
    private final Orders orders;
    private final OrderBooks books;
    private final JournalDesk journal;
    private final Clock clock;

    OrderDesk(Orders orders, OrderBooks books, JournalDesk journal, Clock clock) {
        this.orders = orders;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every order, the latest session first, for payers. */
    @Transactional(readOnly = true)
    public Decision<List<TrainingOrder>> all(Actor actor) {
        return TrainingRights.pays(actor) ? Decision.accepted(orders.all(clock.instant())) : Decision.forbidden();
    }

    /** Prepares the payment of what is owed for a session; what is prepared already stays as it is. */
    public Decision<TrainingOrder> prepare(Actor actor, UUID session) {
        return held(actor, session).flatMap(order -> {
            if (order.payment().isPresent()) {
                return Decision.accepted(order);
            }
            if (order.state() != State.DUE) {
                return Decision.refused(ErrorKey.of("training.error.not-due"));
            }
            orders.prepare(Uuid7.next(), order, actor.account().orElseThrow(), now());
            journal.created(actor, Entry.of(TrainingRights.MODULE, RECORD, session, "payment"));
            return find(session);
        });
    }

    /** Orders a payment; refused to whoever prepared it. What is approved already stays as it is. */
    public Decision<TrainingOrder> approve(Actor actor, UUID session) {
        return held(actor, session).flatMap(order -> {
            if (order.payment().isEmpty()) {
                return Decision.refused(ErrorKey.of("training.error.not-prepared"));
            }
            if (order.preparedBy().equals(actor.account())) {
                return Decision.refused(ErrorKey.of("training.error.own-payment"));
            }
            var payment = order.payment().get();
            if (orders.approve(payment, actor.account().orElseThrow(), now())) {
                books.order(order, payment, today());
                journal.changed(actor, Entry.of(TrainingRights.MODULE, RECORD, session, "approved"));
            }
            return find(session);
        });
    }

    /**
     * The bank has made a payment.
     *
     * @param day not in the future, and not before the approval
     */
    public Decision<TrainingOrder> settle(Actor actor, UUID session, LocalDate day) {
        return held(actor, session).flatMap(order -> {
            if (order.state() != State.APPROVED) {
                return Decision.refused(ErrorKey.on("commande", "training.error.not-approved"));
            }
            if (day.isAfter(today())
                    || day.isBefore(Paris.day(order.approvedAt().orElseThrow()))) {
                return Decision.refused(ErrorKey.on("jour", "training.error.paid-on"));
            }
            var payment = order.payment().orElseThrow();
            if (orders.paid(payment, day)) {
                books.paid(order, payment, day);
                journal.changed(actor, Entry.of(TrainingRights.MODULE, RECORD, session, "paid"));
            }
            return find(session);
        });
    }

    /** Orders the places of a new session; a session that costs nothing has no order. */
    @EventListener
    public void on(SessionAdded session) {
        if (session.priceCents() > 0 && orders.insert(session, now())) {
            books.commit(session.session(), session.provider(), session.priceCents() * session.places(), today());
        }
    }

    /** Gives up what was committed to a session that is called off. */
    @EventListener
    public void on(SessionCalledOff session) {
        if (orders.find(session.session(), now()).isPresent()) {
            books.release(session.session(), today());
        }
    }

    /** The order of a session that nobody else changes meanwhile. */
    private Decision<TrainingOrder> held(Actor actor, UUID session) {
        if (!TrainingRights.pays(actor)) {
            return Decision.forbidden();
        }
        orders.hold(session);
        return find(session);
    }

    private Decision<TrainingOrder> find(UUID session) {
        return orders.find(session, now()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
