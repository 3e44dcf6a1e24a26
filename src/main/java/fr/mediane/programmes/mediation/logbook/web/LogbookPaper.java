package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.logbook.LogbookTotals;
import fr.mediane.programmes.mediation.recording.web.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * One's own activities on paper.
 *
 * @param name who recorded them
 */
public record LogbookPaper(String name, LogbookFilter filter, LogbookTotals totals, List<Line> lines) {
    /**
     * An activity.
     *
     * @param place where it was, in words; empty when nobody knows
     */
    public record Line(Activity activity, String place) {
        public String place(Ui ui) {
            return place.isEmpty() ? ui.t(activity.content().place().kind().messageKey()) : place;
        }

        /** Its title, else its themes. */
        public String what(Ui ui) {
            var content = activity.content();
            var themes = Labels.words(ui, content.themes());
            return content.title().isEmpty() ? themes : content.title() + " · " + themes;
        }
    }

    /** Which activities these are: the period and the other filters, in words. */
    public String about(Ui ui) {
        var parts = new ArrayList<String>();
        filter.from().ifPresent(day -> parts.add(ui.t("mediation.list.from") + " " + ui.date(day)));
        filter.to().ifPresent(day -> parts.add(ui.t("mediation.list.to") + " " + ui.date(day)));
        filter.type().ifPresent(type -> parts.add(ui.t(type.messageKey())));
        filter.theme().ifPresent(theme -> parts.add(ui.t(theme.messageKey())));
        return parts.isEmpty() ? ui.t("mediation.export.everything") : String.join(" · ", parts);
    }
}
