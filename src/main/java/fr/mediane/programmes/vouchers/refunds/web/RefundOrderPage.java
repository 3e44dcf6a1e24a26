package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundState;

/**
 * A refund, for a payer.
 *
 * @param free what its sponsor has free now, in cents
 * @param own whether whoever reads it asked for it
 * @param execution as typed
 * @param reason as typed
 */
public record RefundOrderPage(
        Refund refund, long free, boolean own, String execution, String reason, String done, FormErrors errors) {
    public boolean waits() {
        return refund.state() == RefundState.ASKED;
    }
}
