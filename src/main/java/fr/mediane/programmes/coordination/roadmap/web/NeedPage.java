package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form of a need.
 *
 * @param action where the form is sent
 * @param epcis the intercommunalities of the département
 * @param fresh whether it is a new one
 */
public record NeedPage(
        RoadMap map, String action, RoadMapForm form, List<Option> epcis, boolean fresh, FormErrors errors) {
    public String back() {
        return RoadMapPages.PATH + "/" + map.id();
    }

    public List<Option> priorities(Ui ui) {
        return Option.list(
                IntStream.rangeClosed(1, Need.LEAST).boxed().toList(),
                String::valueOf,
                one -> ui.t("roadmap.priority." + one));
    }
}
