package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.referral.PartnerLink;
import fr.mediane.programmes.referral.PartnerLinkDesk;
import fr.mediane.programmes.referral.ReceivedDesk;
import fr.mediane.programmes.referral.Referral.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For counsellors: who was sent by partners. For them and coordinators: the partners' links. */
@Controller
@RequestMapping("/mon-espace/orientations")
class ReceivedPages {
    private static final String HERE = "redirect:/mon-espace/orientations";
    private final ReceivedDesk desk;
    private final PartnerLinkDesk links;
    private final BaseUrl base;
    private final Clock clock;

    ReceivedPages(ReceivedDesk desk, PartnerLinkDesk links, BaseUrl base, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.base = base;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(
                ReceivedPages.class, "received", page(actor, Uuid7.next().toString(), "", "", FormErrors.NONE));
    }

    @PostMapping
    ModelAndView open(
            Actor actor,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "partner", defaultValue = "") String partner,
            @RequestParam(name = "team", required = false) Optional<UUID> team) {
        var made = Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
        var decision = links.open(actor, made, partner, team);
        if (decision instanceof Decision.Refused<PartnerLink>(var reasons)) {
            return Screen.refused(
                    ReceivedPages.class,
                    "received",
                    page(
                            actor,
                            made.toString(),
                            partner,
                            team.map(UUID::toString).orElse(""),
                            FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView(HERE + "#liens");
    }

    @PostMapping("/liens/{id}/fermeture")
    ModelAndView close(Actor actor, @PathVariable("id") UUID id) {
        links.close(actor, id).orThrow();
        return new ModelAndView(HERE + "#liens");
    }

    @PostMapping("/{id}/prise-en-charge")
    ModelAndView takeUp(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "person", required = false) Optional<UUID> known) {
        var taken = known.map(person -> desk.takeUpAs(actor, id, person)).orElseGet(() -> desk.takeUp(actor, id));
        return new ModelAndView("redirect:/mon-espace/beneficiaires/" + taken.orThrow());
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

    private ReceivedPage page(Actor actor, String id, String partner, String team, FormErrors errors) {
        boolean counsellor = PersonDesk.mayKeep(actor);
        return new ReceivedPage(
                counsellor,
                counsellor ? desk.received(actor).orThrow() : List.of(),
                links.links(actor).orThrow(),
                links.teams(actor),
                base.at(""),
                id,
                partner,
                team,
                errors);
    }
}
