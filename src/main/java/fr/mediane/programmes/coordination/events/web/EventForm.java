package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.TypedTime;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.events.EventDraft;
import fr.mediane.programmes.coordination.events.EventKind;
import fr.mediane.programmes.coordination.events.PublicEvent;
import fr.mediane.registers.venues.VenueBrief;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What someone typed of an event: a field that is missing counts as empty. */
public record EventForm(Map<String, String> typed) {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 5_000;

    public EventForm {
        typed = Map.copyOf(typed);
    }

    static EventForm blank(String id) {
        return new EventForm(Map.of(
                "id", id, "kind", EventKind.CAFE_IA.code(), "minutes", "90", "capacity", "20", "announced", "true"));
    }

    /**
     * @param atVenue whether the place is a venue, else an address
     * @param commune what people read for the commune of an address
     */
    static EventForm of(PublicEvent event, VenueBrief place, boolean atVenue, String commune) {
        var values = new HashMap<String, String>();
        values.put("version", Integer.toString(event.version()));
        values.put("kind", event.kind().code());
        values.put("title", event.title());
        values.put("description", event.description());
        values.put("audience", event.audience());
        values.put("price", event.price());
        values.put("day", event.start().format(DAY_FIRST));
        values.put("begins", TypedTime.show(event.start().toLocalTime()));
        values.put("minutes", Integer.toString(event.minutes()));
        values.put("capacity", Integer.toString(event.capacity()));
        values.put("announced", event.announced() ? "true" : "");
        values.put(atVenue ? "venue" : "address", atVenue ? PlaceDesk.label(place) : place.name());
        if (atVenue) {
            values.put("venueCode", place.id().toString());
        } else {
            values.put("commune", commune);
            values.put("communeCode", place.communeCode().orElse(""));
        }
        return new EventForm(values);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        var text = typed.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public boolean ticked(String name) {
        return !one(name).isEmpty();
    }

    int version() {
        return number("version");
    }

    /** What cannot even be read. */
    List<ErrorKey> unreadable() {
        var mistakes = new ArrayList<ErrorKey>();
        if (TypedDate.parse(one("day")).isEmpty()) {
            mistakes.add(ErrorKey.on("day", "coordination.events.error.day"));
        }
        if (TypedTime.parse(one("begins")).isEmpty()) {
            mistakes.add(ErrorKey.on("begins", "coordination.events.error.time"));
        }
        return mistakes;
    }

    /** Only once everything is readable. */
    EventDraft draft() {
        return new EventDraft(
                Coded.of(EventKind.class, one("kind")),
                one("title"),
                one("description"),
                one("audience"),
                one("price"),
                new EventDraft.Where(
                        one("venue"), one("venueCode"), one("address"), one("commune"), one("communeCode")),
                TypedDate.parse(one("day"))
                        .orElse(LocalDate.EPOCH)
                        .atTime(TypedTime.parse(one("begins")).orElse(LocalTime.NOON)),
                number("minutes"),
                number("capacity"),
                ticked("announced"));
    }

    private int number(String name) {
        return one(name).matches("\\d{1,6}") ? Integer.parseInt(one(name)) : 0;
    }
}
