package fr.mediane.engines.agenda.demonstration;

import fr.mediane.engines.agenda.DemonstrationMeetings;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.openings.Opening;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.engines.agenda.openings.Openings;
import fr.mediane.engines.agenda.openings.Spreading;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueCalendar;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opening hours, appointments and workshops of {@code mediatrice}, two weeks back and some weeks ahead. */
@Component
class AgendaDemonstration implements DemonstrationData {
    private static final int VENUES = 8;
    private static final List<String> WORKSHOPS =
            List.of("Premiers pas sur internet", "Mes photos sur mon téléphone", "Reconnaître une arnaque");

    private final Openings openings;
    private final DemonstrationMeetings meetings;
    private final VenueDirectoryDesk venues;
    private final Facts facts;

    /** What loading needs besides the agenda's own tables. */
    @Component
    record Facts(Spreading spreading, JournalDesk journal, Clock clock) {}

    AgendaDemonstration(Openings openings, DemonstrationMeetings meetings, VenueDirectoryDesk venues, Facts facts) {
        this.openings = openings;
        this.meetings = meetings;
        this.venues = venues;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "demonstration.agenda";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var random = new Random(20261125);
        var host = DemonstrationPeople.account("mediatrice");
        var places = venues.ofOrganisation(DemonstrationPeople.ORGANISATION).stream()
                .limit(VENUES)
                .toList();
        var monday =
                LocalDate.ofInstant(facts.clock().instant(), ZoneOffset.UTC).with(DayOfWeek.MONDAY);
        for (int i = 0; i < places.size(); i++) {
            var day = monday.minusWeeks(2).plusDays(i % 5);
            boolean morning = i < 5;
            open(host, places.get(i), day, morning ? LocalTime.of(9, 0) : LocalTime.of(14, 0));
        }
        for (int week = -2; week < 3 && !places.isEmpty(); week++) {
            for (int i = 0; i < places.size(); i++) {
                fill(host, places.get(i), monday.plusWeeks(week).plusDays(i % 5), i < 5 ? 9 : 14, random);
            }
            var workshop = monday.plusWeeks(week).plusDays(1 + Math.floorMod(week, 3));
            workshop(host, places.get(Math.floorMod(week, places.size())), workshop, Math.floorMod(week, 3), random);
        }
        facts.journal().write(Actor.SYSTEM, Action.IMPORTED, List.of(Entry.ofMany(MeetingDesk.MODULE, "meeting")));
    }

    private void open(UUID host, VenueBrief venue, LocalDate first, LocalTime begins) {
        var plan = new OpeningPlan(venue.id(), "", first, begins, begins.plusHours(3), "FREQ=WEEKLY", 30, true, false);
        var opening = new Opening(
                Uuid7.next(), host, VenueCalendar.of(venue).zone(), Optional.empty(), plan, Optional.empty());
        var to = facts.spreading().horizon();
        openings.insert(opening, to, facts.clock().instant());
        openings.spread(opening, facts.spreading().days(opening, venue, first, to), true);
    }

    /** Two or three appointments of an opening are taken. */
    private void fill(UUID host, VenueBrief venue, LocalDate day, int hour, Random random) {
        if (VenueCalendar.of(venue).holiday(day)) {
            return;
        }
        for (int half :
                random.ints(0, 6).distinct().limit(2 + random.nextInt(2)).toArray()) {
            var at = day.atTime(hour, 0).plusMinutes(30L * half);
            meetings.hold(Uuid7.next(), host, MeetingPlan.appointment(venue.id(), at, 30), 1, random);
        }
    }

    private void workshop(UUID host, VenueBrief venue, LocalDate day, int which, Random random) {
        var plan = MeetingPlan.workshop(venue.id(), day.atTime(17, 30), 90, WORKSHOPS.get(which), 6);
        meetings.hold(Uuid7.next(), host, plan, 3 + random.nextInt(6), random);
    }
}
