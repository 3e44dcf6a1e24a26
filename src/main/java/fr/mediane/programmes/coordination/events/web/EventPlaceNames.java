package fr.mediane.programmes.coordination.events.web;

import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.programmes.coordination.events.PublicEvent;
import fr.mediane.registers.venues.VenueBrief;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What to call the places of several events. */
@Component
class EventPlaceNames {
    private final PlaceDesk places;

    EventPlaceNames(PlaceDesk places) {
        this.places = places;
    }

    Map<UUID, String> of(Collection<PublicEvent> events) {
        return places.briefs(events.stream().map(PublicEvent::place).distinct().toList()).stream()
                .collect(Collectors.toMap(VenueBrief::id, PlaceDesk::label, (one, other) -> one));
    }
}
