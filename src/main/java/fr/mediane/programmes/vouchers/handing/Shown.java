package fr.mediane.programmes.vouchers.handing;

import fr.mediane.programmes.vouchers.VoucherState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A voucher as those see it who hand it out: with its number, never its code.
 *
 * @param left cents that can still be used
 * @param rule the decision table that says who may have it
 * @param booklet its booklet in its batch
 * @param inBooklet vouchers of its booklet that can be handed out
 * @param replacedBy the number of the voucher that stands for it
 */
public record Shown(
        UUID id,
        String serial,
        VoucherState state,
        UUID batch,
        UUID campaign,
        String campaignName,
        Optional<String> rule,
        long cents,
        long left,
        LocalDate until,
        int booklet,
        long inBooklet,
        Optional<Instant> handedAt,
        Optional<String> replacedBy) {
    public boolean canBeHanded() {
        return state == VoucherState.ACTIVATED && handedAt.isEmpty();
    }

    public boolean canBeSuspended() {
        return state == VoucherState.ACTIVATED || state == VoucherState.PARTLY_USED;
    }

    public boolean canBeReplaced() {
        return canBeSuspended() || state == VoucherState.SUSPENDED;
    }
}
