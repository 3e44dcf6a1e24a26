package fr.mediane.programmes.feedback.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.feedback.HandingDesk;
import java.util.List;

/**
 * Asking whoever is there.
 *
 * @param id made for this page, so that what is sent twice is one
 * @param codes just made, to be printed
 */
public record HandingPage(
        HandingDesk.Handing handing, String id, String number, List<String> codes, String address, FormErrors errors) {
    public String place() {
        return "/mon-espace/activites/" + handing.activity().id();
    }

    /** In two groups of four, for eyes and hands. */
    public static String spaced(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}
