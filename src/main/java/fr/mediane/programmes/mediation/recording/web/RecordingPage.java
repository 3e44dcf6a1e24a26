package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import java.util.List;

/**
 * The form of an activity.
 *
 * @param action where it is posted
 * @param id the activity's, for a new one until the browser makes a better one
 * @param changing whether an activity already recorded is being changed
 * @param notice key of a message to begin with, such as that the former activity is recorded; or empty
 * @param recorded id of the activity just recorded, that this one resembles; or empty
 * @param people those named so far
 */
public record RecordingPage(
        String action,
        String id,
        boolean changing,
        ActivityForm form,
        FormErrors errors,
        FormChoices choices,
        String notice,
        String recorded,
        List<PersonBrief> people) {
    public RecordingPage {
        people = List.copyOf(people);
    }
}
