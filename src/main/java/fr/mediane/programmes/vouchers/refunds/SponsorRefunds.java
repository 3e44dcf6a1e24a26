package fr.mediane.programmes.vouchers.refunds;

import java.util.List;
import java.util.UUID;

/**
 * A sponsor's money and its refunds.
 *
 * @param free what it has entrusted and not committed, in cents
 * @param refunds the latest first
 */
public record SponsorRefunds(UUID sponsor, String name, long free, List<Refund> refunds) {
    public SponsorRefunds {
        refunds = List.copyOf(refunds);
    }

    /** Whether one of them waits: then no other can be asked for. */
    public boolean waits() {
        return refunds.stream().anyMatch(one -> one.state() == RefundState.ASKED);
    }
}
