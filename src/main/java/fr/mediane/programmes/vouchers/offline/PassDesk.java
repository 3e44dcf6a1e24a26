package fr.mediane.programmes.vouchers.offline;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.TillDesk;
import fr.mediane.programmes.vouchers.TillDesk.Place;
import fr.mediane.programmes.vouchers.VoucherBooks;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Issues the passes by which devices take vouchers in without network, each with its guarantee set aside. */
@Component
@Transactional
public class PassDesk {
    private final Passes passes;
    private final TillDesk till;
    private final LedgerDesk ledger;
    private final JournalDesk journal;
    private final Clock clock;
    private final Passes.Allowed allowed;

    /**
     * @param usual cents that a provider may take in without network, unless the operator has said otherwise for it
     * @param device cents of one device at most
     * @param days for which a pass is valid, 1 to 7
     */
    PassDesk(
            Passes passes,
            TillDesk till,
            LedgerDesk ledger,
            JournalDesk journal,
            Clock clock,
            @Value("${mediane.vouchers.offline-cents:20000}") long usual,
            @Value("${mediane.vouchers.offline-device-cents:10000}") long device,
            @Value("${mediane.vouchers.offline-days:7}") int days) {
        this.passes = passes;
        this.till = till;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
        allowed = new Passes.Allowed(usual, device, days);
    }

    /** Whether the actor may prepare a device: whoever takes vouchers in at a qualified provider. */
    @Transactional(readOnly = true)
    public boolean mayPrepare(Actor actor) {
        return provider(actor).isPresent();
    }

    /**
     * Issues a pass, or gives the same one again.
     *
     * @param id made on the device: asked for twice, it is issued once
     * @param former the device's former pass, whose money goes back; the device has nothing of it to send any more
     */
    public Decision<Pass> prepare(Actor actor, UUID id, Optional<UUID> former) {
        var account = actor.account();
        var places = till.places(actor);
        if (account.isEmpty() || !(places instanceof Decision.Accepted<List<Place>>(var own))) {
            return Decision.forbidden();
        }
        var provider = provider(actor);
        if (provider.isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.provider"));
        }
        var today = Paris.today(clock);
        ledger.open(List.of(NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.ON_DEVICES, "Appareil " + id)
                .neverNegative()));
        var outcome = passes.issue(id, former, provider.get().id(), account.get(), allowed, today);
        if (outcome.equals("DONE")) {
            journal.created(actor, Entry.of("programmes.vouchers", "pass", id));
        } else if (!outcome.equals("BEFORE")) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.of("vouchers.outcome." + outcome));
        }
        return Decision.accepted(passes.packed(
                id,
                own.stream()
                        .filter(place ->
                                place.organisation().equals(provider.get().organisation()))
                        .toList(),
                clock.instant(),
                today));
    }

    private Optional<Passes.Provider> provider(Actor actor) {
        return passes.qualified(TillDesk.organisations(actor));
    }

    /** What passes that are long over still hold goes back to the guarantee. */
    @Scheduled(cron = "0 20 4 * * *", zone = Paris.NAME)
    void closeThoseThatAreOver() {
        passes.over().forEach(pass -> passes.close(pass, Paris.today(clock)));
    }
}
