package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Messages;
import fr.mediane.platform.calendar.CalendarEvent;
import fr.mediane.platform.calendar.CalendarText;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What guests of a meeting are told by mail, in French, and the meeting for a calendar program. */
@Component
public class MeetingInvitations {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H 'h' mm", Locale.FRANCE);
    private final Notices notices;
    private final Messages messages;
    private final CalendarText calendar;

    MeetingInvitations(Notices notices, Messages messages, CalendarText calendar) {
        this.notices = notices;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** The guests that have an address, each told once for each version of the meeting. */
    List<UUID> invited(RoadMap map, CommitteeMeeting meeting, ZoneId zone) {
        var told = new ArrayList<UUID>();
        for (var guest : meeting.guests()) {
            if (guest.email().isPresent()) {
                send(guest, "invitation", map, meeting, zone);
                told.add(guest.id());
            }
        }
        return told;
    }

    /** Those who were invited before. */
    void cancelled(RoadMap map, CommitteeMeeting meeting, ZoneId zone) {
        meeting.guests().stream()
                .filter(guest -> guest.invited() && guest.email().isPresent())
                .forEach(guest -> send(guest, "cancelled", map, meeting, zone));
    }

    private void send(Guest guest, String what, RoadMap map, CommitteeMeeting meeting, ZoneId zone) {
        var when = WHEN.format(meeting.begins().atZone(zone));
        notices.send(Notice.email(
                "coordination committee %s %s %s %s".formatted(what, meeting.id(), meeting.version(), guest.id()),
                new EmailAddress(guest.email().orElseThrow()),
                text("roadmap.mail." + what + ".subject", map.title(), when),
                text(
                        "roadmap.mail." + what + ".body",
                        guest.name(),
                        map.title(),
                        when,
                        where(meeting),
                        meeting.agenda()),
                meeting.begins().plus(Duration.ofDays(1))));
    }

    /** It alone, as an iCalendar (RFC 5545). */
    public String calendar(RoadMap map, CommitteeMeeting meeting, ZoneId zone) {
        return calendar.write(
                "-//Mediane//Coordination//FR",
                List.of(new CalendarEvent(
                        meeting.id(),
                        meeting.changedAt(),
                        meeting.version(),
                        meeting.begins(),
                        meeting.begins().plus(Duration.ofMinutes(meeting.minutes())),
                        zone,
                        text("roadmap.mail.title", map.title()),
                        where(meeting),
                        meeting.cancelled())));
    }

    private static String where(CommitteeMeeting meeting) {
        return Stream.of(meeting.place(), meeting.link())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRENCH, key, arguments);
    }
}
