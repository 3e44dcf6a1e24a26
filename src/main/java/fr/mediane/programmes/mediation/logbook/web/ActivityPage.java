package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.recording.web.RecordingPages;
import java.util.List;

/**
 * One activity.
 *
 * @param place where it was, in words
 * @param residence commune of the person, in words; or empty
 * @param done what has just been done to it: {@code enregistree}, {@code deja}, {@code modifiee}, {@code restauree}; or
 *     empty
 * @param tags what is stuck on it, in words
 * @param onward what else can be done with it
 */
public record ActivityPage(
        Activity activity,
        String place,
        String residence,
        String done,
        List<PersonBrief> people,
        List<String> tags,
        List<Onward> onward) {
    /** Where this activity is in the address bar. */
    public String href() {
        return RecordingPages.HOME + "/" + activity.id();
    }
}
