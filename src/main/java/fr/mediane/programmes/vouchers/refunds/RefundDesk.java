package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A sponsor asks for the money that it has entrusted and not committed. */
@Component
@Transactional
public class RefundDesk {
    private static final int LONGEST_HOLDER = 70;
    private final Refunds refunds;
    private final RefundBooks books;
    private final RefundNotices notices;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;
    private final Clock clock;

    RefundDesk(
            Refunds refunds,
            RefundBooks books,
            RefundNotices notices,
            OrganisationDesk organisations,
            JournalDesk journal,
            Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.notices = notices;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** The actor's organisations that pay for vouchers: what each has free, and its refunds. */
    @Transactional(readOnly = true)
    public Decision<List<SponsorRefunds>> own(Actor actor) {
        var own = sponsors(actor);
        if (own.isEmpty()) {
            return Decision.forbidden();
        }
        var names = organisations.named(actor, own);
        var all = refunds.of(own);
        return Decision.accepted(own.stream()
                .sorted()
                .map(id -> new SponsorRefunds(
                        id,
                        names.getOrDefault(id, ""),
                        free(id),
                        all.stream().filter(one -> one.sponsor().equals(id)).toList()))
                .toList());
    }

    /** Asks for a refund: it waits for a payer, and one at a time. Nothing is held meanwhile. */
    public Decision<UUID> ask(Actor actor, AskedRefund asked) {
        if (!sponsors(actor).contains(asked.sponsor())) {
            return sponsors(actor).isEmpty() ? Decision.forbidden() : Decision.unknown();
        }
        if (!Uuid7.isUuid7(asked.form())) {
            return Decision.refused(ErrorKey.of("vouchers.outcome.KEY"));
        }
        var before = refunds.ofForm(asked.form());
        if (before.isPresent()) {
            return again(actor, asked, before.get());
        }
        var mistakes = mistakes(asked);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var id = Uuid7.next();
        var number = Iban.parse(asked.iban()).orThrow();
        if (!refunds.add(id, asked, number, actor.account(), clock.instant())) {
            return refunds.ofForm(asked.form())
                    .map(known -> again(actor, asked, known))
                    .orElseGet(() -> Decision.refused(ErrorKey.of("refunds.error.waits")));
        }
        journal.created(
                actor,
                Entry.of("programmes.vouchers", "refund", id, "cents", "iban", "holder")
                        .onBehalfOf(asked.sponsor()));
        notices.asked(asked.sponsor(), id, number.lastFour());
        return Decision.accepted(id);
    }

    /** Takes a refund back that nobody has decided yet. */
    public Decision<UUID> withdraw(Actor actor, UUID id) {
        var own = sponsors(actor);
        if (own.isEmpty()) {
            return Decision.forbidden();
        }
        var found = refunds.lock(id).filter(one -> own.contains(one.sponsor()));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (!refunds.decide(found.get(), RefundState.WITHDRAWN, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("refunds.error.decided"));
        }
        journal.changed(
                actor,
                Entry.of("programmes.vouchers", "refund", id, "state")
                        .onBehalfOf(found.get().sponsor()));
        return Decision.accepted(id);
    }

    /** The same form sent twice asks once; one that stood for something else is refused. */
    private static Decision<UUID> again(Actor actor, AskedRefund asked, Refund known) {
        return known.sponsor().equals(asked.sponsor())
                        && known.askedBy().equals(actor.account())
                        && known.cents() == asked.cents()
                ? Decision.accepted(known.id())
                : Decision.refused(ErrorKey.of("vouchers.outcome.KEY"));
    }

    private List<ErrorKey> mistakes(AskedRefund asked) {
        var mistakes = new ArrayList<ErrorKey>();
        if (asked.cents() < 1) {
            mistakes.add(ErrorKey.on("montant", "refunds.error.amount"));
        } else if (asked.cents() > free(asked.sponsor())) {
            mistakes.add(ErrorKey.on("montant", "refunds.error.free", euros(free(asked.sponsor()))));
        }
        if (asked.holder().strip().length() < 2 || asked.holder().strip().length() > LONGEST_HOLDER) {
            mistakes.add(ErrorKey.on("titulaire", "vouchers.error.holder"));
        }
        if (Iban.parse(asked.iban()) instanceof Parsed.Invalid<Iban>(var reason)) {
            mistakes.add(ErrorKey.on("iban", reason.key()));
        }
        return mistakes;
    }

    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private long free(UUID sponsor) {
        return refunds.funds(sponsor).map(books::free).orElse(0L);
    }

    private static Set<UUID> sponsors(Actor actor) {
        return Rights.organisations(actor, Role.SPONSOR);
    }
}
