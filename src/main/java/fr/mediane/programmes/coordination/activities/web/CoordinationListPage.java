package fr.mediane.programmes.coordination.activities.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import fr.mediane.programmes.coordination.activities.CoordinationActivity;
import fr.mediane.programmes.coordination.activities.CoordinationCodes;
import fr.mediane.programmes.coordination.activities.CoordinationDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A coordinator's activities.
 *
 * @param kind the code that the list is narrowed to, or empty
 * @param partners names by id
 * @param deleted the one just deleted, to undo it; or empty
 */
public record CoordinationListPage(
        CoordinationDesk.Part part,
        String kind,
        Paging paging,
        Map<UUID, String> partners,
        String deleted,
        boolean saved) {
    public List<Option> kinds(Ui ui) {
        return CoordinationPage.options(ui, CoordinationCodes.Kind.values());
    }

    /** What it was, in words: the sort of meeting or event, the nature of the partnership. */
    public String what(Ui ui, CoordinationActivity activity) {
        var content = activity.content();
        return switch (content.kind()) {
            case ANIMATION ->
                content.animation().map(one -> ui.t(one.messageKey())).orElse("");
            case EVENEMENT -> content.event().map(one -> ui.t(one.messageKey())).orElse("");
            case PARTENARIAT -> words(ui, content.natures());
        };
    }

    /** The themes, the organisers or the partner. */
    public String more(Ui ui, CoordinationActivity activity) {
        var content = activity.content();
        return switch (content.kind()) {
            case ANIMATION -> words(ui, content.themes());
            case EVENEMENT -> words(ui, content.organisers());
            case PARTENARIAT ->
                content.partner().map(id -> partners.getOrDefault(id, "")).orElse("");
        };
    }

    public String people(Ui ui, CoordinationActivity activity) {
        var content = activity.content();
        int people = content.counsellors() + content.participants();
        return people == 0 ? "" : ui.number(people);
    }

    private static String words(Ui ui, Collection<? extends Coded> values) {
        return values.stream().map(one -> ui.t(one.messageKey())).collect(Collectors.joining(", "));
    }
}
