package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.StructuredData;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.programmes.coordination.events.PublicEvent;
import fr.mediane.registers.venues.VenueBrief;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event as everybody reads it.
 *
 * @param venue whether the place is a venue, with a page of its own
 * @param own whether the reader holds it
 * @param address of this page, from the scheme on
 */
public record EventPage(PublicEvent event, VenueBrief place, boolean venue, boolean own, String address, Instant now) {
    public String href() {
        return EventPages.PATH + "/" + event.id();
    }

    /** Tuesday 1 December at 9:30, until 11:00. */
    public String when(Ui ui) {
        return DayWords.when(ui.locale(), event.start());
    }

    public String until(Ui ui) {
        return DayWords.time(ui.locale(), event.end().toLocalTime());
    }

    public String where() {
        return PlaceDesk.label(place);
    }

    public boolean over() {
        return !event.ends().isAfter(now);
    }

    /** Whether one may still enrol. */
    public boolean open() {
        return !event.cancelled() && event.announced() && event.begins().isAfter(now);
    }

    /** The paragraphs of the description. */
    public List<String> paragraphs() {
        return event.description()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** In schema.org's words, safe inside a script element. */
    public String data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("@id", address);
        data.put("url", address);
        data.put("name", event.title());
        data.put("description", event.description());
        data.put(
                "startDate",
                event.begins().atZone(event.zone()).toOffsetDateTime().toString());
        data.put("endDate", event.ends().atZone(event.zone()).toOffsetDateTime().toString());
        data.put("eventStatus", "https://schema.org/" + (event.cancelled() ? "EventCancelled" : "EventScheduled"));
        data.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        data.put("isAccessibleForFree", event.price().isEmpty());
        data.put("maximumAttendeeCapacity", event.capacity());
        data.put("remainingAttendeeCapacity", event.free());
        if (!event.audience().isEmpty()) {
            data.put("audience", Map.of("@type", "Audience", "audienceType", event.audience()));
        }
        data.put("location", location());
        data.put("inLanguage", "fr");
        return StructuredData.json(data);
    }

    private Map<String, Object> location() {
        var address = Map.of(
                "@type",
                "PostalAddress",
                "streetAddress",
                venue ? "" : place.name(),
                "postalCode",
                place.postCode(),
                "addressLocality",
                place.commune(),
                "addressCountry",
                "FR");
        return Map.of("@type", "Place", "name", place.name(), "address", address);
    }
}
