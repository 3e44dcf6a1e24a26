package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import java.util.List;

/**
 * The form of the head of a road map.
 *
 * @param action where the form is sent
 * @param back the page it came from
 * @param departements to choose among for a new one; empty for one that exists
 */
public record RoadMapHeadPage(
        String action, String back, RoadMapForm form, List<Option> departements, FormErrors errors) {
    public boolean fresh() {
        return !departements.isEmpty();
    }
}
