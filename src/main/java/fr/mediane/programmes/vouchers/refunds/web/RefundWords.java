package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.payments.web.PaymentWords;
import fr.mediane.programmes.vouchers.refunds.Refund;

/** A refund in words. */
public final class RefundWords {
    private RefundWords() {}

    /** Why it failed, or when it comes; empty when there is nothing to say. */
    public static String more(Ui ui, Refund refund) {
        return switch (refund.state()) {
            case ASKED, WITHDRAWN -> "";
            case REFUSED -> refund.reason();
            case ORDERED ->
                ui.t("vouchers.refund.for", ui.date(refund.execution().orElseThrow()));
            case PAID -> ui.t("vouchers.refund.on", ui.date(refund.paidOn().orElseThrow()));
            case REJECTED, RETURNED -> PaymentWords.bank(ui, refund.reason()) + " " + ui.t("vouchers.refund.again");
        };
    }

    public static String color(Refund refund) {
        return switch (refund.state()) {
            case PAID -> "success";
            case ASKED, ORDERED -> "info";
            case WITHDRAWN -> "neutral";
            case REFUSED, REJECTED, RETURNED -> "danger";
        };
    }
}
