package fr.mediane.engines.agenda.web;

import fr.mediane.design.Option;
import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The venues where somebody receives, and their names. */
@Component
public class AgendaVenues {
    private static final int MOST = 8;
    private final AgendaDesk agenda;
    private final VenueDirectoryDesk venues;
    private final PlaceDesk places;

    AgendaVenues(AgendaDesk agenda, VenueDirectoryDesk venues, PlaceDesk places) {
        this.agenda = agenda;
        this.venues = venues;
        this.places = places;
    }

    /** Those used last, then those of the employer. */
    List<Option> of(Actor actor) {
        var found = new LinkedHashMap<UUID, String>();
        var used = agenda.venues(actor);
        var briefs = venues.briefs(used).stream()
                .filter(VenueBrief::open)
                .collect(Collectors.toMap(VenueBrief::id, AgendaVenues::label));
        used.stream().filter(briefs::containsKey).forEach(id -> found.put(id, briefs.getOrDefault(id, "")));
        actor.grants().stream()
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id)
                        ? venues.ofOrganisation(id).stream()
                        : Stream.<VenueBrief>empty())
                .forEach(venue -> found.putIfAbsent(venue.id(), label(venue)));
        return Option.list(found.entrySet(), entry -> entry.getKey().toString(), Map.Entry::getValue);
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return places.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, AgendaVenues::label, (a, b) -> a));
    }

    /** The few venues that best fit what is being typed. */
    List<VenueBrief> suggest(String text) {
        return venues.suggest(text, "", MOST);
    }

    /** The venue searched for, else the one chosen in the list. */
    Optional<UUID> chosen(AgendaForm form) {
        var typed = form.one("venueName");
        if (typed.isEmpty()) {
            return BookingForm.id(form.one("venue"));
        }
        return places.meant(typed, BookingForm.id(form.one("venueCode")));
    }

    static String label(VenueBrief venue) {
        return PlaceDesk.label(venue);
    }
}
