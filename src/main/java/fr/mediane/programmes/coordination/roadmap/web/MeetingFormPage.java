package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import java.util.List;

/**
 * The form of a meeting of the committee.
 *
 * @param action where the form is sent
 * @param back the page it came from
 * @param partners that may be invited
 * @param fresh whether it is a new one
 */
public record MeetingFormPage(
        RoadMap map,
        String action,
        String back,
        RoadMapForm form,
        List<Option> partners,
        boolean fresh,
        FormErrors errors) {
    public MeetingFormPage {
        partners = List.copyOf(partners);
    }
}
