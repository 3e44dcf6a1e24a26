package fr.mediane.steering.statistics.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waiting times and absences, against a list kept beside, for appointments at random. */
@MedianeTest
class MeetingFiguresDeskTest {
    private static final DateRange PERIOD = DateRange.of("2025-01-01/2025-07-01");
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeetingFiguresDesk desk;

    private final Actor counsellor = Counsellors.mediator();
    private final UUID organisation = Uuid7.next();
    private UUID venue = Uuid7.next();

    private record Booked(LocalDate day, int days, String attendance) {}

    @BeforeEach
    void aVenue() {
        venue = Counsellors.venue(jdbc);
        jdbc.sql("update venues.venue set organisation = :organisation where id = :id")
                .param("organisation", organisation)
                .param("id", venue)
                .update();
    }

    @Test
    void waitsAndAbsencesAreThoseOfTheList() {
        var random = new Random(4);
        var all = new ArrayList<Booked>();
        for (int i = 0; i < 120; i++) {
            all.add(book(FIRST.plusDays(2L * i), random));
            var waits = i % 30 == 29 ? mine() : null;
            if (waits != null) {
                assertSame(waits.all(), all);
                assertThat(waits.hosts()).isEmpty();
                assertThat(waits.venues()).singleElement().satisfies(line -> assertSame(line, all));
            }
        }
        var employer = Counsellors.with(Role.EMPLOYER, new Scope.Organisation(organisation));
        var theirs = desk.waits(employer, new Perimeter.Organisation(organisation), PERIOD)
                .orThrow();
        assertSame(theirs.all(), all);
        assertThat(theirs.departements())
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo("26"));
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(mine().all().rate()).isEmpty();
        assertThat(mine().all().delay()).isEmpty();
    }

    @Test
    void theIntervalIsWilsons() {
        var rate = Rate.of(10, 2);
        assertThat(rate.low()).isCloseTo(0.0567, within(0.0001));
        assertThat(rate.high()).isCloseTo(0.5098, within(0.0001));
    }

    @Test
    void nobodySeesTheAppointmentsOfOthers() {
        var own = new Perimeter.Own(counsellor.account().orElseThrow());
        for (var other : new Actor[] {Counsellors.mediator(), Actor.PUBLIC}) {
            assertThat(desk.waits(other, own, PERIOD)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.waits(other, new Perimeter.National(), PERIOD)).isInstanceOf(Decision.Forbidden.class);
        }
    }

    private Waits mine() {
        return desk.waits(counsellor, new Perimeter.Own(counsellor.account().orElseThrow()), PERIOD)
                .orThrow();
    }

    private static void assertSame(Waits.Line line, List<Booked> all) {
        var within = all.stream().filter(one -> PERIOD.contains(one.day())).toList();
        var seen = within.stream()
                .filter(one -> one.attendance().equals("seen"))
                .mapToInt(Booked::days)
                .sorted()
                .toArray();
        assertThat(line.came()).isEqualTo(seen.length);
        assertThat(line.missed()).isEqualTo(count(within, "noshow"));
        assertThat(line.unsaid()).isEqualTo(count(within, "unknown"));
        if (seen.length > 0) {
            assertThat(line.delay().orElseThrow().half()).isCloseTo(centile(seen, 0.5), within(1e-9));
            assertThat(line.delay().orElseThrow().nine()).isCloseTo(centile(seen, 0.9), within(1e-9));
        }
    }

    private static long count(List<Booked> all, String attendance) {
        return all.stream().filter(one -> one.attendance().equals(attendance)).count();
    }

    private static double centile(int[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private Booked book(LocalDate day, Random random) {
        var attendance = List.of("seen", "seen", "seen", "noshow", "unknown", "excused", "revoked")
                .get(random.nextInt(7));
        int days = random.nextInt(25) - 2;
        boolean out = attendance.equals("excused") || attendance.equals("revoked");
        var meeting = Uuid7.next();
        var begins = day + " 10:00 Europe/Paris";
        jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, zone, during, capacity, announced, created_at, changed_at)
                        values (:id, 'APPOINTMENT', :host, :venue, 'Europe/Paris',
                            tstzrange(:begins::timestamptz, :begins::timestamptz + interval '30 minutes'), 1, false, now(), now())
                        """)
                .param("id", meeting)
                .param("host", counsellor.account().orElseThrow())
                .param("venue", venue)
                .param("begins", begins)
                .update();
        jdbc.sql("insert into agenda.seat values (:meeting, 1)")
                .param("meeting", meeting)
                .update();
        jdbc.sql("""
                        insert into agenda.booking (id, meeting, during, seat, attendance, participant, link, code, made_by,
                            created_at, ended_at)
                        select :id, m.id, m.during, case when :out then null else 1 end, :attendance, :id,
                            sha256(:id::text::bytea), sha256('code'), 'PUBLIC',
                            (:asked || ' 23:30 Europe/Paris')::timestamptz, case when :out then now() end
                        from agenda.meeting m where m.id = :meeting
                        """)
                .param("id", Uuid7.next())
                .param("meeting", meeting)
                .param("out", out)
                .param("attendance", attendance)
                .param("asked", day.minusDays(days).toString())
                .update();
        return new Booked(day, Math.max(days, 0), attendance);
    }
}
