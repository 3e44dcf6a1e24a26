package fr.mediane.engines.agenda.web;

import fr.mediane.design.Option;
import fr.mediane.engines.agenda.AgendaDesk;
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
import org.springframework.stereotype.Component;

/** The venues where somebody receives, and their names. */
@Component
class AgendaVenues {
    private final AgendaDesk agenda;
    private final VenueDirectoryDesk venues;

    AgendaVenues(AgendaDesk agenda, VenueDirectoryDesk venues) {
        this.agenda = agenda;
        this.venues = venues;
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
                        : java.util.stream.Stream.<VenueBrief>empty())
                .forEach(venue -> found.putIfAbsent(venue.id(), label(venue)));
        return Option.list(found.entrySet(), entry -> entry.getKey().toString(), Map.Entry::getValue);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return venues.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, AgendaVenues::label, (a, b) -> a));
    }

    /** The venue searched for, else the one chosen in the list. */
    Optional<UUID> chosen(AgendaForm form) {
        var typed = form.one("venueName");
        if (typed.isEmpty()) {
            return BookingForm.id(form.one("venue"));
        }
        var picked = BookingForm.id(form.one("venueCode"))
                .filter(id -> venues.brief(id)
                        .filter(venue -> label(venue).equals(typed))
                        .isPresent());
        if (picked.isPresent()) {
            return picked;
        }
        var found = venues.suggest(typed, "", 2);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    static String label(VenueBrief venue) {
        return venue.name() + ", " + venue.commune();
    }
}
