package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.VenueHolderDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which organisation holds a venue. */
@Controller
@RequestMapping("/mon-espace/lieux")
class HolderPages {
    private final VenueDesk venues;
    private final VenueHolderDesk holders;
    private final OrganisationDesk organisations;

    HolderPages(VenueDesk venues, VenueHolderDesk holders, OrganisationDesk organisations) {
        this.venues = venues;
        this.holders = holders;
        this.organisations = organisations;
    }

    @GetMapping("/{id}/organisation")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var venue = venues.edited(actor, id).orThrow();
        var name = venue.organisation()
                .map(holder -> organisations.named(actor, List.of(holder)).getOrDefault(holder, ""))
                .orElse("");
        var picked = venue.organisation().map(UUID::toString).orElse("");
        return Screen.of(HolderPages.class, "holder", page(actor, venue, name, picked, FormErrors.NONE));
    }

    @PostMapping("/{id}/organisation")
    ModelAndView entrust(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String holderId,
            @RequestParam(required = false) @Nullable UUID own) {
        var venue = venues.edited(actor, id).orThrow();
        var decision = Optional.ofNullable(own)
                .map(one -> holders.pass(actor, id, version, one))
                .orElseGet(() -> holders.entrust(actor, id, version, holder, holderId));
        if (decision instanceof Decision.Refused<Venue>(var reasons)) {
            return Screen.refused(
                    HolderPages.class, "holder", page(actor, venue, holder, holderId, FormErrors.of(reasons)));
        }
        return new ModelAndView(
                "redirect:/mon-espace/lieux/" + decision.orThrow().id() + "?enregistre");
    }

    private HolderPage page(Actor actor, Venue venue, String typed, String picked, FormErrors errors) {
        var own = holders.entrustsToAny(actor) ? Map.<UUID, String>of() : holders.own(actor);
        return new HolderPage(venue, typed, picked, own, errors);
    }
}
