package fr.mediane.engines.agenda.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class FeedDeskTest extends AgendaTest {
    private static final String TITLE =
            "Premiers pas sur internet ; photos, démarches et tout ce qu’il faut savoir pour bien commencer";

    @Autowired
    FeedDesk feeds;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    MockMvcTester mvc;

    @Test
    void calendarProgramsReadWhatIsPlannedAndWhatIsCancelled() throws Exception {
        var workshop = plan(9, TITLE);
        var other = plan(14, "Photos");
        enrolment
                .enrol(amina, workshop.id(), Uuid7.next(), Participant.named("Ana Diallo", Agendas.phone(50)))
                .orThrow();
        meetings.cancel(amina, other.id()).orThrow();
        var text = feeds.calendar(secret(Optional.empty())).orThrow();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n");
        assertThat(text).doesNotContain("Diallo", "33639980150");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        var calendar = parse(text);
        assertThat(calendar.validate().getEntries()).isEmpty();
        var event = event(calendar, workshop);
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getStartDate().orElseThrow().toString())
                .startsWith("DTSTART;TZID=Europe/Paris:")
                .contains("T090000");
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event(calendar, other).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void anEventKeepsItsUidAndCountsItsChanges() throws Exception {
        var workshop = plan(9, "Photos");
        var secret = secret(Optional.empty());
        var before = event(parse(feeds.calendar(secret).orThrow()), workshop);
        meetings.change(
                        amina,
                        workshop.id(),
                        workshop.version(),
                        MeetingPlan.workshop(venue, Agendas.monday(11), 60, "Photos", 5))
                .orThrow();
        var after = event(parse(feeds.calendar(secret).orThrow()), workshop);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isEqualTo(before.getSequence().getSequenceNo() + 1);
    }

    @Test
    void theCalendarOfAVenueIsForThoseWhoReceiveThere() throws Exception {
        var workshop = plan(9, "Photos");
        assertThat(feeds.make(Agendas.host(), Optional.of(venue))).isEqualTo(Decision.unknown());
        assertThat(feeds.make(Actor.PUBLIC, Optional.empty())).isEqualTo(Decision.forbidden());
        assertThat(event(parse(feeds.calendar(secret(Optional.of(venue))).orThrow()), workshop)
                        .getLocation()
                        .getValue())
                .contains("Crest");
    }

    @Test
    void whoKeepsAVenueFollowsItWithoutAnAgendaOfTheirOwn() throws Exception {
        var keeper = keeper(DemonstrationPeople.ORGANISATION);
        var kept = feeds.venues(keeper);
        assertThat(kept).isNotEmpty();
        var workshop = meetings.plan(
                        amina, Uuid7.next(), MeetingPlan.workshop(kept.getFirst(), Agendas.monday(9), 60, "Photos", 5))
                .orThrow();
        var secret = feeds.make(keeper, Optional.of(kept.getFirst())).orThrow().secret();
        assertThat(event(parse(feeds.calendar(secret).orThrow()), workshop)).isNotNull();
        assertThat(feeds.own(keeper).orThrow()).hasSize(1);
        assertThat(feeds.make(keeper, Optional.empty())).as("no agenda").isEqualTo(Decision.unknown());
        assertThat(feeds.make(keeper, Optional.of(venue)))
                .as("somebody else’s venue")
                .isEqualTo(Decision.unknown());
        assertThat(feeds.make(keeper(Uuid7.next()), Optional.of(kept.getFirst())))
                .isEqualTo(Decision.unknown());
    }

    private static Actor keeper(UUID organisation) {
        return new Actor(
                Optional.of(Uuid7.next()),
                "",
                Set.of(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(organisation))));
    }

    @Test
    void theAddressAnswersUntilItIsRevokedAndSaysWhenNothingChanged() {
        plan(9, "Photos");
        var fresh = feeds.make(amina, Optional.empty()).orThrow();
        var address = "/agenda/" + fresh.secret() + ".ics";
        var first = mvc.get().uri(address).exchange();
        assertThat(first).hasStatusOk();
        assertThat(first.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(mvc.get().uri(address).header("If-None-Match", tag).exchange())
                .hasStatus(304);
        assertThat(feeds.revoke(Agendas.host(), fresh.feed().id())).isEqualTo(Decision.unknown());
        feeds.revoke(amina, fresh.feed().id()).orThrow();
        assertThat(mvc.get().uri(address).exchange()).hasStatus(404);
        assertThat(feeds.own(amina).orThrow()).isEmpty();
    }

    private String secret(Optional<UUID> place) {
        return feeds.make(amina, place).orThrow().secret();
    }

    private Meeting plan(int hour, String title) {
        return meetings.plan(amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(hour), 60, title, 5))
                .orThrow();
    }

    private static Calendar parse(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(Calendar calendar, Meeting meeting) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(meeting.id() + "@mediane"))
                .findFirst()
                .orElseThrow();
    }
}
