package fr.mediane.programmes.vouchers.lists;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.handing.DistributionDesk;
import fr.mediane.programmes.vouchers.handing.Handing;
import fr.mediane.programmes.vouchers.handing.Recipient;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands out the lines of a list one after the other: each is a handing of its own, done once. */
@Component
class HandingOut {
    private static final int CHUNK = 200;

    /** Others hand the same batch out meanwhile, and take the voucher that one was about to. */
    private static final int TRIES = 5;

    private static final String TAKEN = "vouchers.error.not-to-hand";
    private final Lists lists;
    private final DistributionDesk distribution;

    HandingOut(Lists lists, DistributionDesk distribution) {
        this.lists = lists;
        this.distribution = distribution;
    }

    Map<String, String> run(Actor actor, PeopleList list, Progress progress) {
        progress.total(list.ready());
        long done = 0;
        for (var some = lists.ready(list.id(), CHUNK); !some.isEmpty(); some = lists.ready(list.id(), CHUNK)) {
            for (var line : some) {
                progress.checkCancelled();
                if (!hand(actor, list.batch(), line)) {
                    return Map.of();
                }
                progress.done(++done);
            }
        }
        return Map.of();
    }

    /** False when nothing is left to hand out: the other lines stay ready. */
    private boolean hand(Actor actor, UUID batch, Lists.Ready line) {
        for (int i = 0; i < TRIES; i++) {
            if (!(distribution.next(actor, batch) instanceof Decision.Accepted<UUID>(var voucher))) {
                return false;
            }
            switch (distribution.hand(actor, handing(line, voucher))) {
                case Decision.Accepted<Integer> done -> {
                    lists.handed(line.id());
                    return true;
                }
                case Decision.Refused<Integer>(var reasons) -> {
                    if (!reasons.getFirst().key().equals(TAKEN)) {
                        lists.refused(
                                line.id(),
                                reasons.stream()
                                        .map(HandingOut::reason)
                                        .distinct()
                                        .toList());
                        return true;
                    }
                }
                case Decision<Integer> other -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** The counter's page shows why below; here there is nothing below. */
    private static String reason(ErrorKey key) {
        return switch (key.key()) {
            case "vouchers.error.not-entitled" -> "vouchers.list.error.not-entitled";
            case "vouchers.error.once" -> "vouchers.list.error.has-one";
            default -> key.key();
        };
    }

    private static Handing handing(Lists.Ready line, UUID voucher) {
        var typed = line.typed();
        return new Handing(
                line.id(),
                voucher,
                false,
                typed.how(),
                typed.contact(),
                typed.answers(),
                Optional.empty(),
                Optional.of(new Recipient(typed.name(), typed.born())));
    }
}
