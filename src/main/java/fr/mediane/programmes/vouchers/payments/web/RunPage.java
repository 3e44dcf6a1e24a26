package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.payments.Payment;
import fr.mediane.programmes.vouchers.payments.Run;
import fr.mediane.programmes.vouchers.payments.RunState;
import java.util.List;

/**
 * A run.
 *
 * @param own whether whoever reads it prepared it
 */
public record RunPage(Run run, List<Payment> payments, boolean own, String done, FormErrors errors) {
    public RunPage {
        payments = List.copyOf(payments);
    }

    public boolean waits() {
        return run.state() == RunState.PREPARED;
    }

    public boolean ordered() {
        return run.state() == RunState.APPROVED;
    }

    public String why(Ui ui, Payment payment) {
        return PaymentWords.why(ui, payment);
    }
}
