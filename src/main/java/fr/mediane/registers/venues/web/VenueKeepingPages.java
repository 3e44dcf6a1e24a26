package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.VenueHolderDesk;
import fr.mediane.registers.venues.VenueList;
import fr.mediane.registers.venues.standard.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping venues up to date: the list, the form of every field, adding, closing. */
@Controller
@RequestMapping("/mon-espace/lieux")
class VenueKeepingPages {
    private static final Set<String> FILTERS = Set.of("OPEN", "TO_COMPLETE", "CLOSED", "REPORTED");

    private final VenueDesk venues;
    private final VenueHolderDesk holders;
    private final OrganisationDesk organisations;
    private final TypedVenue typing;

    VenueKeepingPages(VenueDesk venues, VenueHolderDesk holders, OrganisationDesk organisations, TypedVenue typing) {
        this.venues = venues;
        this.holders = holders;
        this.organisations = organisations;
        this.typing = typing;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") int page) {
        var filter = FILTERS.contains(etat) ? etat : "";
        var text = q.replace("\u0000", "").strip();
        var found = venues.editable(actor, new VenueList.Search(text, filter, Math.max(1, page)))
                .orThrow();
        return Screen.of(
                VenueKeepingPages.class,
                "keeping",
                new KeepingPage(
                        text,
                        filter,
                        found.lines(),
                        Paging.of(page, VenueList.PAGE, found.total()),
                        actor.isNationally(Role.ADMINISTRATOR)));
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor) {
        return Screen.of(
                VenueKeepingPages.class,
                "venueForm",
                form(actor, Uuid7.next(), Optional.empty(), Map.of(), FormErrors.NONE));
    }

    @PostMapping("/nouveau")
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String nouveau,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = TypedVenue.sent(sent);
        venues.mayCreateFor(actor).orThrow();
        var id = uuid(nouveau).orElseGet(Uuid7::next);
        return switch (venues.create(actor, id, uuid(organisation), typing.columns(typed, Optional.empty()))) {
            case Decision.Refused<Venue>(var reasons) ->
                Screen.refused(
                        VenueKeepingPages.class,
                        "venueForm",
                        form(actor, id, Optional.empty(), typed, FormErrors.of(reasons)));
            case Decision<Venue> done -> saved(done.orThrow());
        };
    }

    @GetMapping("/{id}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String enregistre) {
        var venue = venues.edited(actor, id).orThrow();
        var page = form(actor, id, Optional.of(venue), typing.of(venue), FormErrors.NONE);
        return Screen.of(VenueKeepingPages.class, "venueForm", enregistre == null ? page : page.justSaved());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> sent) {
        var venue = venues.edited(actor, id).orThrow();
        var typed = TypedVenue.sent(sent);
        return switch (venues.change(actor, id, version, typing.columns(typed, Optional.of(venue)))) {
            case Decision.Refused<Venue>(var reasons) ->
                Screen.refused(
                        VenueKeepingPages.class,
                        "venueForm",
                        form(actor, id, Optional.of(venue), typed, FormErrors.of(reasons)));
            case Decision<Venue> done -> saved(done.orThrow());
        };
    }

    @PostMapping("/{id}/fermeture")
    ModelAndView close(Actor actor, @PathVariable UUID id) {
        return saved(venues.close(actor, id).orThrow());
    }

    @PostMapping("/{id}/reouverture")
    ModelAndView reopen(Actor actor, @PathVariable UUID id) {
        return saved(venues.reopen(actor, id).orThrow());
    }

    private VenueFormPage form(
            Actor actor, UUID id, Optional<Venue> venue, Map<Field, String> typed, FormErrors errors) {
        var allowed =
                venue.isPresent() ? List.<UUID>of() : venues.mayCreateFor(actor).orThrow();
        var holder = venue.flatMap(Venue::organisation)
                .map(one -> organisations.named(actor, List.of(one)).getOrDefault(one, ""))
                .orElse("");
        var entrustable = holders.entrustsToAny(actor) || holders.own(actor).size() > 1;
        return new VenueFormPage(
                id, venue, typed, organisations.named(actor, allowed), holder, entrustable, errors, false);
    }

    private static ModelAndView saved(Venue venue) {
        return new ModelAndView("redirect:/mon-espace/lieux/" + venue.id() + "?enregistre");
    }

    /** What is no id is nobody's organisation. */
    private static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.of(new UUID(0, 0));
        }
    }
}
