package fr.mediane.programmes.vouchers.closing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.closing.CalendarDesk.Dated;
import fr.mediane.programmes.vouchers.closing.Step;
import java.util.Map;

/**
 * The dates of a campaign's end.
 *
 * @param typed what stands in the fields, where it is not what is kept
 * @param done whether it has just been changed
 */
public record CalendarPage(Dated dated, Map<Step, String> typed, boolean done, FormErrors errors) {
    public CalendarPage {
        typed = Map.copyOf(typed);
    }

    public String path() {
        return "/administration/bons/calendriers/" + dated.campaign().id();
    }
}
