package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.grants.GrantPayment;
import fr.mediane.programmes.workforce.grants.GrantRun;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A run of payments.
 *
 * @param own whether whoever reads it prepared it
 */
public record GrantRunPage(
        GrantRun run, List<GrantPayment> payments, boolean own, LocalDate today, String done, FormErrors errors) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public GrantRunPage {
        payments = List.copyOf(payments);
    }

    public boolean waits() {
        return run.state() == GrantRun.State.PREPARED;
    }

    public boolean ordered() {
        return run.state() == GrantRun.State.APPROVED;
    }

    /** Whether the bank still has something to do. */
    public boolean underWay() {
        return payments.stream().anyMatch(one -> one.state() == GrantPayment.State.ORDERED);
    }

    public String paidOn() {
        return DAY.format(today);
    }

    public static String color(GrantPayment.State state) {
        return switch (state) {
            case PAID -> "success";
            case PREPARED, ORDERED -> "info";
            case LEFT_OUT -> "neutral";
            case REJECTED -> "danger";
        };
    }

    public static String why(Ui ui, GrantPayment payment) {
        return switch (payment.state()) {
            case PREPARED, ORDERED, PAID -> "";
            case LEFT_OUT -> ui.t("grants.left-out." + payment.reason());
            case REJECTED -> payment.reason();
        };
    }
}
