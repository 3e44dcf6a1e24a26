package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.programmes.coordination.events.PublicEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One's own events, the latest first.
 *
 * @param places what the places are called
 */
public record OwnEventsPage(List<PublicEvent> events, Map<UUID, String> places, Instant now) {
    public String when(Ui ui, PublicEvent event) {
        return DayWords.when(ui.locale(), event.start());
    }

    public String place(PublicEvent event) {
        return places.getOrDefault(event.place(), "");
    }

    /** How it stands, as a key. */
    public String state(PublicEvent event) {
        if (event.cancelled()) {
            return "coordination.events.state.cancelled";
        }
        if (!event.ends().isAfter(now)) {
            return "coordination.events.state.over";
        }
        return event.announced() ? "coordination.events.state.announced" : "coordination.events.state.draft";
    }
}
