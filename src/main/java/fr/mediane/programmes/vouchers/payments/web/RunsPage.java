package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.payments.Due;
import fr.mediane.programmes.vouchers.payments.Run;
import java.util.List;

/**
 * The payer's page: runs, and what would be paid next.
 *
 * @param upTo as typed
 * @param execution as typed
 */
public record RunsPage(List<Run> runs, List<Due> due, String upTo, String execution, FormErrors errors) {
    public RunsPage {
        runs = List.copyOf(runs);
        due = List.copyOf(due);
    }

    /** What may be paid now, in cents. */
    public long payable() {
        return due.stream()
                .filter(one -> one.hold().isEmpty())
                .mapToLong(Due::cents)
                .sum();
    }

    public long held() {
        return due.stream().mapToLong(Due::cents).sum() - payable();
    }
}
