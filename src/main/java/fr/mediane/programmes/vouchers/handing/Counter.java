package fr.mediane.programmes.vouchers.handing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.Rights;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who stands at a distributor's counter, and which vouchers are theirs. */
@Component
class Counter {
    private final Stocked stocked;
    private final MakingDesk making;

    Counter(Stocked stocked, MakingDesk making) {
        this.stocked = stocked;
        this.making = making;
    }

    static boolean stands(Actor actor) {
        return Rights.runs(actor) || actor.is(Role.DISTRIBUTOR);
    }

    /** A voucher with its batch, for those who hand that batch out. */
    record Own(Shown voucher, Batch batch) {
        /** Who hands it out; the batch has one, else nobody but the operator sees it here. */
        Optional<UUID> distributor() {
            return batch.distributor();
        }
    }

    Decision<Own> find(Actor actor, Optional<Shown> voucher) {
        if (!stands(actor)) {
            return Decision.forbidden();
        }
        if (voucher.isEmpty()) {
            return Decision.unknown();
        }
        return making.find(actor, voucher.get().batch())
                .flatMap(batch -> Rights.runs(actor)
                                || batch.distributor()
                                        .filter(id -> Rights.holds(actor, Role.DISTRIBUTOR, id))
                                        .isPresent()
                        ? Decision.accepted(new Own(voucher.get(), batch))
                        : Decision.unknown());
    }

    /** A batch that the actor hands out, or sees. */
    Decision<Batch> batch(Actor actor, UUID batch) {
        return making.find(actor, batch);
    }

    Decision<Own> find(Actor actor, UUID voucher) {
        return find(actor, stocked.find(voucher));
    }
}
