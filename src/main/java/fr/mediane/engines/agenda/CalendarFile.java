package fr.mediane.engines.agenda;

import fr.mediane.platform.Messages;
import fr.mediane.platform.calendar.CalendarEvent;
import fr.mediane.platform.calendar.CalendarText;
import fr.mediane.registers.venues.VenueBrief;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Meetings as a calendar that other programs read; who comes is not in it. */
@Component
public class CalendarFile {
    private final PlaceDesk places;
    private final Messages messages;
    private final CalendarText text;

    CalendarFile(PlaceDesk places, Messages messages, CalendarText text) {
        this.places = places;
        this.messages = messages;
        this.text = text;
    }

    public String write(List<Meeting> meetings) {
        var names = places
                .briefs(meetings.stream().map(Meeting::venue).distinct().toList())
                .stream()
                .collect(Collectors.toMap(VenueBrief::id, venue -> venue.name() + ", " + venue.commune(), (a, b) -> a));
        return text.write(
                "-//Mediane//Agenda//FR",
                meetings.stream().map(meeting -> event(meeting, names)).toList());
    }

    private CalendarEvent event(Meeting meeting, Map<UUID, String> names) {
        return new CalendarEvent(
                meeting.id(),
                meeting.changedAt(),
                meeting.sequence(),
                meeting.begins(),
                meeting.ends(),
                meeting.zone(),
                meeting.title().isEmpty()
                        ? messages.text(Locale.FRENCH, meeting.kind().messageKey())
                        : meeting.title(),
                names.getOrDefault(meeting.venue(), "")
                        + meeting.room().map(room -> ", " + room.name()).orElse(""),
                meeting.cancelled());
    }
}
