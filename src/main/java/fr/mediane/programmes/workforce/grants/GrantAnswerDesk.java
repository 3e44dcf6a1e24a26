package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank did with a single payment of a grant. */
@Component
@Transactional
public class GrantAnswerDesk {
    private final GrantPayments payments;
    private final GrantBooks books;
    private final JournalDesk journal;

    GrantAnswerDesk(GrantPayments payments, GrantBooks books, JournalDesk journal) {
        this.payments = payments;
        this.books = books;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Decision<GrantPayment> find(Actor actor, UUID payment) {
        return GrantRights.pays(actor)
                ? payments.find(payment).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    /** It was made. */
    public Decision<GrantPayment> paid(Actor actor, UUID id, LocalDate day) {
        return find(actor, id).flatMap(payment -> {
            if (!payments.move(id, GrantPayment.State.ORDERED, GrantPayment.State.PAID, "", Optional.of(day))) {
                return Decision.refused(ErrorKey.of("grants.error.not-ordered"));
            }
            books.paid(payment, day);
            return changed(actor, payment);
        });
    }

    /**
     * It was made and has come back: it is due again. Not where its funding is closed, or money of it claimed back: then
     * people have to look at it.
     *
     * @param code why, as the bank says
     */
    public Decision<GrantPayment> returned(Actor actor, UUID id, String code, LocalDate day) {
        return find(actor, id).flatMap(payment -> {
            if (payments.claimed(payment.funding()) || payments.closed(payment.funding())) {
                return Decision.refused(ErrorKey.of("grants.error.claimed"));
            }
            if (!payments.move(id, GrantPayment.State.PAID, GrantPayment.State.REJECTED, code, Optional.empty())) {
                return Decision.refused(ErrorKey.of("grants.error.not-ordered"));
            }
            books.returned(payment, day);
            return changed(actor, payment);
        });
    }

    private Decision<GrantPayment> changed(Actor actor, GrantPayment payment) {
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "grant-payment", payment.id(), "state"));
        return Decision.accepted(payment);
    }
}
