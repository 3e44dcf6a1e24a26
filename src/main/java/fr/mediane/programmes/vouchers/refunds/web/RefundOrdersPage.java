package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A payer's page.
 *
 * @param execution as typed
 * @param about the refund that was sent last, to which errors belong
 * @param reason as typed
 * @param done what was just done; empty else
 */
public record RefundOrdersPage(
        List<Refund> refunds, String execution, Optional<UUID> about, String reason, String done, FormErrors errors) {
    public RefundOrdersPage {
        refunds = List.copyOf(refunds);
    }

    public List<Refund> waiting() {
        return refunds.stream().filter(one -> one.state() == RefundState.ASKED).toList();
    }

    public List<Refund> others() {
        return refunds.stream().filter(one -> one.state() != RefundState.ASKED).toList();
    }
}
