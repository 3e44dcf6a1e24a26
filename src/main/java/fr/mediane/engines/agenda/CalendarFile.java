package fr.mediane.engines.agenda;

import fr.mediane.platform.Messages;
import fr.mediane.registers.venues.VenueBrief;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Meetings as an iCalendar (RFC 5545), each with the time zone of its venue; who comes is not in it. */
@Component
public class CalendarFile {
    private static final int UNFOLDED = 100_000;
    private static final int LONGEST = 75;
    private final PlaceDesk places;
    private final Messages messages;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    CalendarFile(PlaceDesk places, Messages messages) {
        this.places = places;
        this.messages = messages;
    }

    public String write(List<Meeting> meetings) {
        var names = places
                .briefs(meetings.stream().map(Meeting::venue).distinct().toList())
                .stream()
                .collect(Collectors.toMap(VenueBrief::id, venue -> venue.name() + ", " + venue.commune(), (a, b) -> a));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Mediane//Agenda//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Médiane"));
        meetings.stream()
                .map(meeting -> meeting.zone().getId())
                .distinct()
                .forEach(zone -> calendar.add(
                        Objects.requireNonNull(zones.getTimeZone(zone)).getVTimeZone()));
        meetings.forEach(meeting -> calendar.add(event(meeting, names)));
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().map(CalendarFile::folded).collect(Collectors.joining());
    }

    /** Lines of at most 75 bytes: the library counts characters, but programs count bytes, and a letter is never cut. */
    private static String folded(String line) {
        var text = new StringBuilder();
        int bytes = 0;
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += size;
        }
        return text.append("\r\n").toString();
    }

    private VEvent event(Meeting meeting, Map<UUID, String> names) {
        var event = new VEvent(new PropertyList());
        event.add(new Uid(meeting.id() + "@mediane"));
        // Its last change, not now: the same calendar is the same text.
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new LastModified(meeting.changedAt()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStart<>(meeting.begins().atZone(meeting.zone())));
        event.add(new DtEnd<>(meeting.ends().atZone(meeting.zone())));
        event.add(new Summary(
                meeting.title().isEmpty()
                        ? messages.text(Locale.FRENCH, meeting.kind().messageKey())
                        : meeting.title()));
        event.add(new Location(names.getOrDefault(meeting.venue(), "")
                + meeting.room().map(room -> ", " + room.name()).orElse("")));
        Status status = meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        return event;
    }
}
