package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.JointActionState;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.rules.CoFinancing;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import java.util.List;

/**
 * One joint action as those read it who make the road map: what it is, who pays, how far it is.
 *
 * @param needs that it answers
 * @param money held against the caps of the day it starts
 * @param lives whether the reader may change its money and progress
 * @param editable whether the reader may change its text
 * @param funding the form of one more line
 * @param progress the form of how far it is
 */
public record JointActionPage(
        RoadMap map,
        JointAction joint,
        RoadMapNames names,
        List<Need> needs,
        CoFinancing money,
        boolean lives,
        boolean editable,
        RoadMapForm funding,
        RoadMapForm progress,
        boolean done,
        FormErrors errors) {
    public JointActionPage {
        needs = List.copyOf(needs);
    }

    public String href() {
        return RoadMapPages.PATH + "/" + map.id() + "/actions/" + joint.id();
    }

    public String back() {
        return RoadMapPages.PATH + "/" + map.id();
    }

    public List<Option> funders(Ui ui) {
        return Option.list(List.of(FunderKind.values()), FunderKind::code, one -> ui.t(one.messageKey()));
    }

    public List<Option> states(Ui ui) {
        return Option.list(List.of(JointActionState.values()), JointActionState::code, one -> ui.t(one.messageKey()));
    }
}
