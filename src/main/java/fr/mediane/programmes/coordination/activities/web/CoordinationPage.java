package fr.mediane.programmes.coordination.activities.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import fr.mediane.programmes.coordination.activities.CoordinationCodes;
import java.util.List;

/**
 * The form of a coordination activity.
 *
 * @param id of the one that exists; empty for a new one
 * @param partners of the directory
 */
public record CoordinationPage(String id, CoordinationForm form, List<Option> partners, FormErrors errors) {
    public CoordinationPage {
        partners = List.copyOf(partners);
    }

    public boolean fresh() {
        return id.isEmpty();
    }

    public String action() {
        return fresh() ? CoordinationPages.PATH : CoordinationPages.PATH + "/" + id;
    }

    public CoordinationCodes.Kind kind() {
        return form.kind();
    }

    /** The options of a closed list. */
    public static List<Option> options(Ui ui, Coded... values) {
        return Option.list(List.of(values), Coded::code, value -> ui.t(value.messageKey()));
    }
}
