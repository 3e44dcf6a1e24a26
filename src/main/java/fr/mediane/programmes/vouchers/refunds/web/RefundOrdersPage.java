package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundState;
import java.util.List;

/** What sponsors ask for, and what was decided. */
public record RefundOrdersPage(List<Refund> refunds) {
    public RefundOrdersPage {
        refunds = List.copyOf(refunds);
    }

    public List<Refund> waiting() {
        return refunds.stream().filter(one -> one.state() == RefundState.ASKED).toList();
    }

    public List<Refund> decided() {
        return refunds.stream().filter(one -> one.state() != RefundState.ASKED).toList();
    }
}
