package fr.mediane.platform.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

/** Events as an iCalendar (RFC 5545), each with the time zone of its place. */
@Component
public class CalendarText {
    private static final int UNFOLDED = 100_000;
    private static final int LONGEST = 75;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** @param product what made it, as RFC 5545 names it: {@code -//Mediane//Agenda//FR} */
    public String write(String product, List<CalendarEvent> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId(product));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Médiane"));
        events.stream()
                .map(event -> event.zone().getId())
                .distinct()
                .forEach(zone -> calendar.add(
                        Objects.requireNonNull(zones.getTimeZone(zone)).getVTimeZone()));
        events.forEach(event -> calendar.add(written(event)));
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().map(CalendarText::folded).collect(Collectors.joining());
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

    private static VEvent written(CalendarEvent event) {
        var written = new VEvent(new PropertyList());
        written.add(new Uid(event.id() + "@mediane"));
        written.add(new DtStamp(event.changedAt()));
        written.add(new LastModified(event.changedAt()));
        written.add(new Sequence(event.sequence()));
        written.add(new DtStart<>(event.begins().atZone(event.zone())));
        written.add(new DtEnd<>(event.ends().atZone(event.zone())));
        written.add(new Summary(event.title()));
        written.add(new Location(event.place()));
        Status status = event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        written.add(status);
        return written;
    }
}
