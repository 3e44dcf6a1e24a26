package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import java.util.List;

/**
 * The form of a joint action.
 *
 * @param action where the form is sent
 * @param back the page it came from
 * @param needs of the road map
 * @param partners that may lead or take part
 * @param fresh whether it is a new one
 */
public record ActionFormPage(
        RoadMap map,
        String action,
        String back,
        RoadMapForm form,
        List<Option> needs,
        List<Option> partners,
        boolean fresh,
        FormErrors errors) {
    public ActionFormPage {
        needs = List.copyOf(needs);
        partners = List.copyOf(partners);
    }
}
