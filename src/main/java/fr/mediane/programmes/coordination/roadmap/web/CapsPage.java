package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.rules.Caps;
import java.util.List;

/** The versions of the caps, and the form of the next one. */
public record CapsPage(List<Caps> versions, RoadMapForm form, boolean done, FormErrors errors) {
    public CapsPage {
        versions = List.copyOf(versions);
    }

    public String percent(Ui ui, int share) {
        return ui.percent((double) share / Caps.WHOLE, share % 100 == 0 ? 0 : 2);
    }
}
