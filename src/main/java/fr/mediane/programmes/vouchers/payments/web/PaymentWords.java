package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.payments.Payment;
import java.util.Set;

/** Why a payment did not arrive, in words. */
public final class PaymentWords {
    /** Codes of ISO 20022's list of reasons that have a sentence of their own. */
    private static final Set<String> KNOWN = Set.of(
            "AC01", "AC03", "AC04", "AC06", "AC13", "AC14", "AG01", "AM04", "AM05", "BE01", "BE22", "CNOR", "CUST",
            "DUPL", "MD07", "MS02", "MS03", "RC01", "RR04");

    private PaymentWords() {}

    /** Empty when there is nothing to explain. */
    public static String why(Ui ui, Payment payment) {
        var reason = payment.reason();
        return switch (payment.state()) {
            case PREPARED, ORDERED, PAID -> "";
            case LEFT_OUT ->
                reason.equals("CANCELLED") ? ui.t("vouchers.payment.run-cancelled") : ui.t("vouchers.hold." + reason);
            case REJECTED, RETURNED -> ofTheBank(ui, reason);
        };
    }

    /** What a bank's code of why a transfer did not arrive means. */
    public static String ofTheBank(Ui ui, String reason) {
        return KNOWN.contains(reason)
                ? ui.t("vouchers.bank-reason." + reason)
                : ui.t("vouchers.bank-reason.other", reason.isEmpty() ? "–" : reason);
    }

    public static String color(Payment payment) {
        return switch (payment.state()) {
            case PAID -> "success";
            case PREPARED, ORDERED -> "info";
            case LEFT_OUT -> "neutral";
            case REJECTED, RETURNED -> "danger";
        };
    }
}
