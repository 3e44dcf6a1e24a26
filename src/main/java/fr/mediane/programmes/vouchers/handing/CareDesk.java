package fr.mediane.programmes.vouchers.handing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Made;
import fr.mediane.programmes.vouchers.Reissuing;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cares for one voucher: suspends it in doubt, lifts that again, replaces it when lost. */
@Component
@Transactional
public class CareDesk {
    private final Stocked stocked;
    private final Counter counter;
    private final Reissuing reissuing;
    private final JournalDesk journal;

    CareDesk(Stocked stocked, Counter counter, Reissuing reissuing, JournalDesk journal) {
        this.stocked = stocked;
        this.counter = counter;
        this.reissuing = reissuing;
        this.journal = journal;
    }

    /** Something that happened to a voucher. */
    public record Happened(Instant at, String what, String reason) {}

    /**
     * A voucher that stands for a lost one; its code is seen this once.
     *
     * @param fresh as its page shows it from now on
     */
    public record Replaced(Shown fresh, Made made) {}

    /** What happened to a voucher, newest first. */
    @Transactional(readOnly = true)
    public Decision<List<Happened>> history(Actor actor, UUID voucher) {
        return counter.find(actor, voucher).map(own -> stocked.events(voucher));
    }

    public Decision<Shown> suspend(Actor actor, UUID voucher, String reason) {
        return turned(actor, voucher, reason, "SUSPENDED");
    }

    public Decision<Shown> resume(Actor actor, UUID voucher, String reason) {
        return turned(actor, voucher, reason, "RESUMED");
    }

    private Decision<Shown> turned(Actor actor, UUID voucher, String reason, String what) {
        var own = counter.find(actor, voucher).map(Counter.Own::voucher);
        if (!(own instanceof Decision.Accepted<Shown>)) {
            return own;
        }
        if (unfit(reason)) {
            return Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"));
        }
        if (!(what.equals("SUSPENDED") ? stocked.suspend(voucher) : stocked.resume(voucher))) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-now"));
        }
        stocked.event(voucher, what, actor.account(), reason.strip());
        journal.changed(actor, Entry.of("programmes.vouchers", "voucher", voucher, "state"));
        return own;
    }

    /**
     * Replaces a lost voucher: the old one is blocked, the new one is worth what was left.
     *
     * @param fresh the new one's id, made once per form
     */
    public Decision<Replaced> replace(Actor actor, UUID voucher, UUID fresh, String reason) {
        var own = counter.find(actor, voucher);
        if (!(own instanceof Decision.Accepted<Counter.Own>)) {
            return own.map(any -> {
                throw new IllegalStateException();
            });
        }
        if (unfit(reason)) {
            return Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"));
        }
        if (stocked.find(fresh).isPresent()) {
            return Decision.refused(ErrorKey.of("vouchers.error.replaced"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "voucher", voucher, "state"));
        return DistributionDesk.undone(reissuing
                .reissue(actor.account(), voucher, fresh, reason.strip())
                .map(made -> new Replaced(stocked.find(fresh).orElseThrow(), made)));
    }

    private static boolean unfit(String reason) {
        return reason.isBlank() || reason.length() > 500;
    }
}
