package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.payments.web.PaymentWords;
import fr.mediane.programmes.vouchers.refunds.Refund;

/** Where a refund stands, in words. */
public final class RefundWords {
    private RefundWords() {}

    /** What it means for the sponsor; why, where it came to nothing. */
    public static String about(Ui ui, Refund refund) {
        return switch (refund.state()) {
            case ASKED -> ui.t("refunds.about.ASKED");
            case WITHDRAWN -> "";
            case REFUSED -> refund.reason();
            case APPROVED ->
                ui.t("refunds.about.APPROVED", ui.date(refund.execution().orElseThrow()));
            case PAID -> ui.t("refunds.about.PAID", ui.date(refund.paidOn().orElseThrow()));
            case REJECTED, RETURNED -> ui.t("refunds.about.free-again", PaymentWords.ofTheBank(ui, refund.reason()));
        };
    }

    public static String color(Refund refund) {
        return switch (refund.state()) {
            case PAID -> "success";
            case ASKED, APPROVED -> "info";
            case WITHDRAWN -> "neutral";
            case REFUSED, REJECTED, RETURNED -> "danger";
        };
    }
}
