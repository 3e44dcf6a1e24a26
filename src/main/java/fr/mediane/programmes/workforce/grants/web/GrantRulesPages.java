package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.workforce.grants.GrantVersionDesk;
import fr.mediane.programmes.workforce.grants.Recomputed;
import fr.mediane.programmes.workforce.grants.forecast.GrantingAuthorityDesk;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who runs the programme sees its versions, and what a change does before it is done. */
@Controller
class GrantRulesPages implements Navigation {
    static final String PATH = "/administration/subventions";
    private static final int LONGEST = 300;
    private static final Set<String> DONE = Set.of("publie", "calcule", "autorite");
    private final GrantVersionDesk desk;
    private final GrantingAuthorityDesk authorities;

    GrantRulesPages(GrantVersionDesk desk, GrantingAuthorityDesk authorities) {
        this.desk = desk;
        this.authorities = authorities;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? List.of(new Entry("grants.rules.menu", PATH, 262)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                GrantRulesPages.class,
                "rules",
                page(actor, VersionForm.EMPTY, Optional.empty(), DONE.contains(done) ? done : "", List.of()));
    }

    /** Shows what a new version would change. */
    @PostMapping(PATH)
    ModelAndView propose(Actor actor, VersionForm form) {
        return read(actor, form)
                .map(version -> shown(actor, form, desk.preview(actor, version)))
                .orElseGet(() -> refused(actor, form, faults(form)));
    }

    /** Publishes it. */
    @PostMapping(PATH + "/publication")
    ModelAndView publish(Actor actor, VersionForm form) {
        var version = read(actor, form);
        if (version.isEmpty()) {
            return refused(actor, form, faults(form));
        }
        return switch (desk.publish(actor, version.get())) {
            case Decision.Refused<Recomputed>(var reasons) -> refused(actor, form, reasons);
            case Decision<Recomputed> other -> done(other, "publie");
        };
    }

    /** Shows what computing all schedules anew would change; does it when that was seen. */
    @PostMapping(PATH + "/calcul")
    ModelAndView compute(Actor actor, @RequestParam(name = "vu", defaultValue = "") String seen) {
        return seen.equals("oui")
                ? done(desk.apply(actor), "calcule")
                : Screen.of(
                        GrantRulesPages.class,
                        "rules",
                        page(
                                actor,
                                VersionForm.EMPTY,
                                Optional.of(desk.preview(actor).orThrow()),
                                "",
                                List.of()));
    }

    /** Says who grants, from a day on. */
    @PostMapping(PATH + "/autorite")
    ModelAndView authority(
            Actor actor,
            @RequestParam(name = "autoriteDepuis", defaultValue = "") String since,
            @RequestParam(name = "autorite", defaultValue = "") String name) {
        var decision = authorities.add(actor, TypedDate.parse(since), name);
        if (decision instanceof Decision.Refused<GrantingAuthorityDesk.Authority>(var reasons)) {
            var page = page(actor, VersionForm.EMPTY, Optional.empty(), "", reasons);
            return Screen.refused(GrantRulesPages.class, "rules", page.typed(cut(since), cut(name)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=autorite");
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private Optional<GrantVersion> read(Actor actor, VersionForm form) {
        desk.timeline(actor).orThrow();
        return form.read(new ArrayList<>());
    }

    private static List<ErrorKey> faults(VersionForm form) {
        var faults = new ArrayList<ErrorKey>();
        form.read(faults);
        return faults;
    }

    private ModelAndView shown(Actor actor, VersionForm form, Decision<Recomputed> decision) {
        return switch (decision) {
            case Decision.Refused<Recomputed>(var reasons) -> refused(actor, form, reasons);
            case Decision<Recomputed> other ->
                Screen.of(
                        GrantRulesPages.class, "rules", page(actor, form, Optional.of(other.orThrow()), "", List.of()));
        };
    }

    private static ModelAndView done(Decision<Recomputed> decision, String done) {
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }

    private ModelAndView refused(Actor actor, VersionForm form, List<ErrorKey> reasons) {
        return Screen.refused(GrantRulesPages.class, "rules", page(actor, form, Optional.empty(), "", reasons));
    }

    private GrantRulesPage page(
            Actor actor, VersionForm form, Optional<Recomputed> shown, String done, List<ErrorKey> reasons) {
        return new GrantRulesPage(
                desk.timeline(actor).orThrow().versions(),
                form,
                shown,
                !form.equals(VersionForm.EMPTY),
                authorities.all(actor).orThrow(),
                "",
                "",
                done,
                FormErrors.of(reasons));
    }
}
