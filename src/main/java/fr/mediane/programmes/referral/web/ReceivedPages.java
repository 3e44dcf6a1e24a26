package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.referral.Referral.State;
import fr.mediane.programmes.referral.ReferralDesk;
import fr.mediane.programmes.referral.ReferralDesk.PartnerLink;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For a counsellor: who was sent by partners, and their links. */
@Controller
@RequestMapping("/mon-espace/orientations")
class ReceivedPages {
    private static final String HERE = "redirect:/mon-espace/orientations";
    private final ReferralDesk desk;
    private final String base;

    ReceivedPages(ReferralDesk desk, @Value("${mediane.base-url}") String base) {
        this.desk = desk;
        this.base = base;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(ReceivedPages.class, "received", page(actor, "", FormErrors.NONE));
    }

    @PostMapping
    ModelAndView open(Actor actor, @RequestParam(name = "partner", defaultValue = "") String partner) {
        var decision = desk.open(actor, partner);
        if (decision instanceof Decision.Refused<PartnerLink>(var reasons)) {
            return Screen.refused(ReceivedPages.class, "received", page(actor, partner, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView(HERE);
    }

    @PostMapping("/liens/{id}/fermeture")
    ModelAndView close(Actor actor, @PathVariable("id") UUID id) {
        desk.close(actor, id).orThrow();
        return new ModelAndView(HERE);
    }

    @PostMapping("/{id}/prise-en-charge")
    ModelAndView takeUp(Actor actor, @PathVariable("id") UUID id) {
        return new ModelAndView(
                "redirect:/mon-espace/beneficiaires/" + desk.takeUp(actor, id).orThrow());
    }

    @PostMapping("/{id}/vue")
    ModelAndView seen(Actor actor, @PathVariable("id") UUID id) {
        desk.enterState(actor, id, State.SEEN).orThrow();
        return new ModelAndView(HERE);
    }

    @PostMapping("/{id}/cloture")
    ModelAndView closed(Actor actor, @PathVariable("id") UUID id) {
        desk.enterState(actor, id, State.CLOSED).orThrow();
        return new ModelAndView(HERE);
    }

    private ReceivedPage page(Actor actor, String partner, FormErrors errors) {
        return new ReceivedPage(
                desk.received(actor).orThrow(), desk.links(actor).orThrow(), base, partner, errors);
    }
}
