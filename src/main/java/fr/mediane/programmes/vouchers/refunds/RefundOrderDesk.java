package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.payments.Escrow;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Payers order what sponsors ask for, or refuse it, and take the order along for the bank. */
@Component
@Transactional
public class RefundOrderDesk {
    private static final int LONGEST_REASON = 500;
    private final Refunds refunds;
    private final RefundBooks books;
    private final Escrow escrow;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    RefundOrderDesk(
            Refunds refunds,
            RefundBooks books,
            Escrow escrow,
            OrganisationDesk organisations,
            TerritoryDesk territory,
            JournalDesk journal,
            Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.escrow = escrow;
        this.organisations = organisations;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that wait, then the latest that were decided. */
    @Transactional(readOnly = true)
    public Decision<List<Refund>> all(Actor actor) {
        return pays(actor) ? Decision.accepted(refunds.all()) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<Refund> find(Actor actor, UUID id) {
        return pays(actor) ? known(refunds.find(id)) : Decision.forbidden();
    }

    /** What the sponsor of a refund has free now, in cents. */
    @Transactional(readOnly = true)
    public Decision<Long> free(Actor actor, UUID id) {
        return find(actor, id).map(refund -> books.free(refund.funds()));
    }

    /**
     * Orders a refund; refused to whoever asked for it, and beyond what is free at this moment.
     *
     * @param execution the day on which the bank is asked to pay, within 60 days
     */
    public Decision<Refund> approve(Actor actor, UUID id, LocalDate execution) {
        var found = locked(actor, id);
        if (!(found instanceof Decision.Accepted<Refund>(var refund))) {
            return found;
        }
        var today = Paris.today(clock);
        if (refund.askedBy().isPresent() && refund.askedBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("refunds.error.own"));
        }
        if (!Escrow.paysOn(execution, today)) {
            return Decision.refused(ErrorKey.on("execution", "vouchers.error.execution"));
        }
        if (escrow.account().number().isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.no-escrow"));
        }
        var decided = refund.decided(Optional.of(execution), "");
        if (!refunds.decide(decided, RefundState.APPROVED, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("refunds.error.decided"));
        }
        if (books.order(refund, today) instanceof Decision.Refused<Written>(var reasons)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(
                    reasons.getFirst().key().equals("ledger.floor")
                            ? ErrorKey.on("", "refunds.error.free", RefundDesk.euros(books.free(refund.funds())))
                            : reasons.getFirst());
        }
        return noted(actor, refund);
    }

    /** @param reason what the sponsor reads, 3 to 500 characters */
    public Decision<Refund> refuse(Actor actor, UUID id, String reason) {
        var found = locked(actor, id);
        if (!(found instanceof Decision.Accepted<Refund>(var refund))) {
            return found;
        }
        if (reason.strip().length() < 3 || reason.strip().length() > LONGEST_REASON) {
            return Decision.refused(ErrorKey.on("motif", "refunds.error.reason"));
        }
        var decided = refund.decided(Optional.empty(), reason.strip());
        return refunds.decide(decided, RefundState.REFUSED, actor.account(), clock.instant())
                ? noted(actor, refund)
                : Decision.refused(ErrorKey.of("refunds.error.decided"));
    }

    /** The order of an approved refund as pain.001.001.09: always the same, so that a bank refuses it a second time. */
    public Decision<String> file(Actor actor, UUID id) {
        if (!(find(actor, id) instanceof Decision.Accepted<Refund>(var refund))) {
            return pays(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var from = escrow.account();
        if (!refund.state().ordered() || from.number().isEmpty()) {
            return Decision.unknown();
        }
        journal.exported(
                actor,
                Entry.of("programmes.vouchers", "refund", id, "iban", "holder").onBehalfOf(refund.sponsor()));
        return Decision.accepted(TransferFile.of(new TransferOrder(
                refund.reference(),
                refund.decidedAt().orElseThrow(),
                refund.execution().orElseThrow(),
                from.holder(),
                from.number().orElseThrow(),
                from.bank(),
                List.of(transfer(refund)))));
    }

    private TransferOrder.Transfer transfer(Refund refund) {
        var account = refunds.open(refund.id());
        var organisation = organisations.brief(Actor.SYSTEM, refund.sponsor());
        var party = Party.in(
                organisation.flatMap(Organisation::commune).flatMap(territory::commune),
                account.holder(),
                organisation.map(Organisation::address).orElse(""));
        return new TransferOrder.Transfer(
                refund.reference(), refund.cents(), party, account.number(), "Bons numeriques, fonds rendus");
    }

    private Decision<Refund> noted(Actor actor, Refund refund) {
        journal.changed(
                actor,
                Entry.of("programmes.vouchers", "refund", refund.id(), "state").onBehalfOf(refund.sponsor()));
        return known(refunds.find(refund.id()));
    }

    private Decision<Refund> locked(Actor actor, UUID id) {
        return pays(actor) ? known(refunds.lock(id)) : Decision.forbidden();
    }

    private static Decision<Refund> known(Optional<Refund> refund) {
        return refund.map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private static boolean pays(Actor actor) {
        return actor.isNationally(Role.PAYER);
    }
}
