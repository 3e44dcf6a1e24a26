package fr.mediane.programmes.beneficiaries.owndata.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.beneficiaries.owndata.OwnDataDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For a citizen signed in: who read what about them, and when. */
@Controller
class OwnDataPages implements Navigation {
    private static final String HERE = "/mon-espace/mes-donnees";
    private final OwnDataDesk desk;

    OwnDataPages(OwnDataDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return OwnDataDesk.mayLink(actor) ? List.of(new Entry("beneficiaries.own.nav", HERE, 130)) : List.of();
    }

    @GetMapping(HERE)
    ModelAndView see(Actor actor) {
        return Screen.of(OwnDataPages.class, "own", page(actor, "", FormErrors.NONE));
    }

    @PostMapping(HERE)
    ModelAndView link(Actor actor, @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (desk.link(actor, code)) {
            case Decision.Refused<UUID>(var reasons) ->
                Screen.refused(OwnDataPages.class, "own", page(actor, code, FormErrors.of(reasons)));
            case Decision<UUID> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + HERE);
            }
        };
    }

    private OwnDataPage page(Actor actor, String typed, FormErrors errors) {
        return new OwnDataPage(desk.linked(actor).orThrow(), desk.traces(actor).orThrow(), typed, errors);
    }
}
