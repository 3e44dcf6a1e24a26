package fr.mediane.engines.procedures.hooks.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.hooks.Attempt;
import fr.mediane.engines.procedures.hooks.Sent;
import fr.mediane.engines.procedures.hooks.Subscription;
import fr.mediane.engines.procedures.hooks.SubscriptionDesk.Seen;
import java.util.List;
import java.util.Optional;

/**
 * A subscription with what it was told lately.
 *
 * @param secret just made, shown this once
 * @param done what was just done, as a word of the address; empty for nothing
 */
public record SubscriptionPage(
        Seen seen,
        List<Procedure> procedures,
        Territories territories,
        Optional<String> secret,
        FormErrors errors,
        String done) {
    public Subscription one() {
        return seen.subscription();
    }

    public String home() {
        return SubscriptionPages.HOME + "/" + one().id();
    }

    public String title(Ui ui) {
        return SubscriptionsPage.title(ui, procedures, one());
    }

    public String state(Ui ui, Sent sent) {
        return ui.t(CaseState.of(sent.after()).messageKey());
    }

    /** What became of the last try: in words, with the status of the answer and how long it took. */
    public String outcome(Ui ui, Attempt attempt) {
        var words = ui.t(attempt.outcome().messageKey());
        var status = attempt.status().map(code -> " " + code).orElse("");
        return words + status + ui.t("procedures.partners.took", ui.number(attempt.millis()));
    }
}
