package fr.mediane.engines.procedures.hooks.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.hooks.Subscription;
import fr.mediane.engines.procedures.hooks.SubscriptionDesk.Listed;
import java.util.List;

/**
 * Who is told, and the form for another one.
 *
 * @param territories that can be chosen
 * @param id of the next one
 */
public record SubscriptionsPage(
        Listed listed,
        List<Procedure> procedures,
        Territories territories,
        SubscriptionForm form,
        String id,
        FormErrors errors) {
    public List<Option> procedureOptions(Ui ui) {
        return Option.list(procedures, Procedure::key, one -> one.form().title().in(ui.english()));
    }

    public String title(Ui ui, Subscription one) {
        return title(ui, procedures, one);
    }

    /** The key of a procedure that is closed. */
    static String title(Ui ui, List<Procedure> procedures, Subscription one) {
        return procedures.stream()
                .filter(procedure -> procedure.key().equals(one.procedure()))
                .map(procedure -> procedure.form().title().in(ui.english()))
                .findFirst()
                .orElse(one.procedure());
    }

    public long waiting(Subscription one) {
        return listed.waiting().getOrDefault(one.id(), 0L);
    }
}
