package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.CoFinancingDesk;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.JointActionDesk;
import fr.mediane.programmes.coordination.roadmap.JointActionDraft;
import fr.mediane.programmes.coordination.roadmap.RoadMapAccess;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of a joint action together. */
@Component
class JointActionViews {
    private final RoadMapDesk maps;
    private final RoadMapAccess access;
    private final JointActionDesk desk;
    private final CoFinancingDesk money;
    private final RoadMapNaming naming;

    JointActionViews(
            RoadMapDesk maps, RoadMapAccess access, JointActionDesk desk, CoFinancingDesk money, RoadMapNaming naming) {
        this.maps = maps;
        this.access = access;
        this.desk = desk;
        this.money = money;
        this.naming = naming;
    }

    JointActionPage page(Actor actor, UUID map, UUID action, boolean done) {
        var joint = desk.find(actor, map, action).orThrow();
        var progress = RoadMapForm.EMPTY
                .with("version", "" + joint.version())
                .with("etat", joint.state().code())
                .with(
                        "touche",
                        joint.reached().isPresent() ? "" + joint.reached().getAsInt() : "");
        return page(actor, map, action, RoadMapForm.fresh(), progress, done, List.of());
    }

    private JointActionPage page(
            Actor actor,
            UUID map,
            UUID action,
            RoadMapForm funding,
            RoadMapForm progress,
            boolean done,
            List<ErrorKey> reasons) {
        var view = maps.find(actor, map).orThrow();
        var joint = desk.find(actor, map, action).orThrow();
        boolean writes = access.writes(actor, view.map());
        return new JointActionPage(
                view.map(),
                joint,
                naming.of(view),
                view.needs().stream()
                        .filter(need -> joint.needs().contains(need.id()))
                        .toList(),
                money.of(joint),
                writes && view.map().lives(),
                writes && access.open(view.map()),
                funding,
                progress,
                done,
                FormErrors.of(reasons));
    }

    /** Back to the page of the action; or the page again with why it was not done, and what was typed. */
    ModelAndView back(
            Actor actor, UUID map, UUID action, Decision<UUID> decision, RoadMapForm funding, RoadMapForm progress) {
        if (!(decision instanceof Decision.Refused<UUID>(var reasons))) {
            decision.orThrow();
            return done(map, action);
        }
        var now = page(actor, map, action, false);
        return Screen.refused(
                JointActionViews.class,
                "action",
                page(
                        actor,
                        map,
                        action,
                        funding,
                        progress.typed().isEmpty() ? now.progress() : progress,
                        false,
                        reasons));
    }

    ModelAndView done(UUID map, UUID action) {
        return new ModelAndView(
                "redirect:" + RoadMapPages.PATH + "/" + map + "/actions/" + action + "?fait=enregistre");
    }

    ActionFormPage form(Actor actor, UUID map, String of, RoadMapForm form, List<ErrorKey> reasons) {
        var view = maps.find(actor, map).orThrow();
        var own = RoadMapPages.PATH + "/" + map;
        return new ActionFormPage(
                view.map(),
                own + "/actions" + (of.isEmpty() ? "" : of + "/modifier"),
                of.isEmpty() ? own : own + "/actions" + of,
                form,
                Option.list(view.needs(), need -> need.id().toString(), need -> need.title()),
                partners(actor, view),
                of.isEmpty(),
                FormErrors.of(reasons));
    }

    /** Those that still exist, and those that stand in the road map already. */
    private List<Option> partners(Actor actor, RoadMapView view) {
        var names = new HashMap<>(naming.of(view).partners());
        desk.partnersOf(actor, view.map()).forEach(partner -> names.put(partner.id(), partner.name()));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(one -> Option.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    /** The form of one that exists. */
    RoadMapForm typed(JointAction joint) {
        return RoadMapForm.EMPTY
                .with("version", "" + joint.version())
                .with("titre", joint.title())
                .with("description", joint.description())
                .with("besoins", joint.needs().stream().map(UUID::toString).toList())
                .with(
                        "porteur",
                        joint.leader().organisation().map(naming::number).orElse(""))
                .with("partenaire", joint.leader().partner().map(UUID::toString).orElse(""))
                .with(
                        "partenaires",
                        joint.partners().stream().map(UUID::toString).toList())
                .with("du", RoadMapForm.shown(joint.starts()))
                .with("au", RoadMapForm.shown(joint.ends()))
                .with("cout", RoadMapForm.shown(joint.eligible()))
                .with("ingenierie", RoadMapForm.shown(joint.engineering()))
                .with("prevu", "" + joint.planned());
    }

    static JointActionDraft draft(RoadMapForm form) {
        return new JointActionDraft(
                form.one("titre"),
                form.one("description"),
                form.one("porteur"),
                form.chosen("partenaire"),
                form.day("du"),
                form.day("au"),
                form.cents("cout"),
                form.cents("ingenierie"),
                form.number("prevu"),
                form.chosenOf("besoins"),
                form.chosenOf("partenaires"));
    }
}
