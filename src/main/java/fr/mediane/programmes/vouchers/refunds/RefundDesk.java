package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For sponsors: what of their money is free, and having it back. */
@Component
@Transactional
public class RefundDesk {
    private static final int LONGEST_HOLDER = 70;
    private final Refunds refunds;
    private final RefundBooks books;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    RefundDesk(Refunds refunds, RefundBooks books, OrganisationDesk organisations, JournalDesk journal) {
        this.refunds = refunds;
        this.books = books;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * A sponsor's money.
     *
     * @param free what is committed to no campaign and not on its way back, in cents
     * @param refunds the latest first
     */
    public record Fund(UUID sponsor, String name, long free, List<Refund> refunds) {
        public Fund {
            refunds = List.copyOf(refunds);
        }

        public boolean waiting() {
            return refunds.stream().anyMatch(one -> one.state() == RefundState.ASKED);
        }
    }

    /** Of every sponsor for whom somebody acts. */
    @Transactional(readOnly = true)
    public Decision<List<Fund>> funds(Actor actor) {
        var sponsors = Rights.organisations(actor, Role.SPONSOR);
        if (sponsors.isEmpty()) {
            return Decision.forbidden();
        }
        return Decision.accepted(organisations.named(actor, sponsors).entrySet().stream()
                .map(one -> new Fund(one.getKey(), one.getValue(), books.free(one.getKey()), refunds.of(one.getKey())))
                .sorted(Comparator.comparing(Fund::name))
                .toList());
    }

    /** Asks for some of what is free; one request at a time. */
    public Decision<UUID> ask(Actor actor, RefundRequest asked) {
        if (!Rights.holds(actor, Role.SPONSOR, asked.sponsor())) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(asked.id())) {
            return Decision.refused(ErrorKey.of("vouchers.refund.error.form"));
        }
        if (refunds.find(asked.id())
                .filter(one -> one.sponsor().equals(asked.sponsor()))
                .isPresent()) {
            return Decision.accepted(asked.id());
        }
        var mistakes = mistakes(asked);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        if (!refunds.ask(asked, Iban.parse(asked.iban()).orThrow(), actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.refund.error.waiting"));
        }
        journal.created(actor, Entry.of("programmes.vouchers", "refund", asked.id(), "iban", "holder"));
        return Decision.accepted(asked.id());
    }

    /** Takes a request back that nobody has decided. */
    public Decision<UUID> withdraw(Actor actor, UUID id) {
        var sponsors = Rights.organisations(actor, Role.SPONSOR);
        if (sponsors.isEmpty()) {
            return Decision.forbidden();
        }
        if (refunds.lock(id).filter(one -> sponsors.contains(one.sponsor())).isEmpty()) {
            return Decision.unknown();
        }
        if (!refunds.withdraw(id)) {
            return Decision.refused(ErrorKey.of("vouchers.refund.error.decided"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "refund", id, "state"));
        return Decision.accepted(id);
    }

    private List<ErrorKey> mistakes(RefundRequest asked) {
        var mistakes = new ArrayList<ErrorKey>();
        var free = books.free(asked.sponsor());
        if (asked.cents() < 1 || asked.cents() > free) {
            mistakes.add(ErrorKey.on(
                    "montant",
                    "vouchers.refund.error.free",
                    Euros.ofCents(Math.max(0, free)).amount()));
        }
        if (asked.holder().strip().length() < 2 || asked.holder().strip().length() > LONGEST_HOLDER) {
            mistakes.add(ErrorKey.on("titulaire", "vouchers.error.holder"));
        }
        if (Iban.parse(asked.iban()) instanceof Parsed.Invalid<Iban>(var reason)) {
            mistakes.add(ErrorKey.on("iban", reason.key()));
        }
        return mistakes;
    }
}
