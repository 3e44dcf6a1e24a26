package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import fr.mediane.programmes.coordination.events.EventKind;
import java.util.List;

/**
 * The form of an event.
 *
 * @param id of the one that exists; empty for a new one
 */
public record EventFormPage(String id, EventForm form, FormErrors errors) {
    public boolean fresh() {
        return id.isEmpty();
    }

    public String action() {
        return fresh() ? EventKeepingPages.PATH : EventKeepingPages.PATH + "/" + id + "/modifier";
    }

    /** Where one goes without saving. */
    public String back() {
        return fresh() ? EventKeepingPages.PATH : "/mon-espace/agenda/" + id;
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(List.of(EventKind.values()), Coded::code, kind -> ui.t(kind.messageKey()));
    }
}
