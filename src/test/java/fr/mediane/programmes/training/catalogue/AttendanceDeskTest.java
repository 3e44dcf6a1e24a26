package fr.mediane.programmes.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class AttendanceDeskTest {
    private static final Duration AHEAD = Duration.ofDays(9);

    @Autowired
    AttendanceDesk desk;

    @Autowired
    SessionDesk sessions;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void ofManyWhoPressAtOnceForTheLastPlaceOneGetsIt() throws Exception {
        var session = session("atelier", AHEAD, 1);
        var people = Stream.generate(this::counsellor).limit(6).toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var clicks = people.stream()
                    .flatMap(one -> Stream.of(one, one))
                    .map(one -> (Callable<Decision<Enrolment>>) () -> desk.enrol(one, session))
                    .toList();
            for (var done : pool.invokeAll(clicks)) {
                assertThat(done.get()).isInstanceOf(Decision.Accepted.class);
            }
        }
        var lines = desk.sheet(Actor.SYSTEM, session).orThrow();
        assertThat(lines).as("each once, however often they pressed").hasSize(6);
        assertThat(lines)
                .filteredOn(line -> line.enrolment().seat().isPresent())
                .hasSize(1);
        var found = sessions.find(people.getFirst(), session).orThrow();
        assertThat(found.left()).isZero();
        assertThat(found.waiting()).isEqualTo(5);
    }

    @Test
    void theDatabaseGivesASeatOnceAndNoneThatIsNotThere() {
        var session = session("atelier", AHEAD, 1);
        desk.enrol(counsellor(), session).orThrow();
        for (int seat : List.of(1, 2)) {
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into training.enrolment (id, session, account, enrolled_at, seat)
                                    values (gen_random_uuid(), :session, gen_random_uuid(), now(), :seat)
                                    """)
                            .param("session", session)
                            .param("seat", seat)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoeverLeavesMakesRoomForTheFirstWhoWaits() {
        var session = session("atelier", AHEAD, 1);
        var first = counsellor();
        var second = counsellor();
        var third = counsellor();
        Stream.of(first, second, third).forEach(one -> desk.enrol(one, session).orThrow());
        assertThat(seat(second, session)).isEmpty();
        desk.leave(first, session).orThrow();
        assertThat(seat(second, session)).contains(1);
        assertThat(seat(third, session)).isEmpty();
        assertThat(desk.leave(first, session)).as("left already").isInstanceOf(Decision.Unknown.class);
        desk.enrol(first, session).orThrow();
        assertThat(seat(first, session)).as("at the end of the list").isEmpty();
        desk.leave(second, session).orThrow();
        assertThat(seat(third, session)).contains(1);
    }

    @Test
    void oneSignsWhileTheSessionIsGivenWithAPlaceAndOnce() {
        var given = session("atelier", AHEAD, 1);
        var came = counsellor();
        var waits = counsellor();
        desk.enrol(came, given).orThrow();
        desk.enrol(waits, given).orThrow();
        assertThat(reason(desk.sign(came, given))).as("too early").isEqualTo("training.error.signing");
        moveTo(given, Duration.ofMinutes(29));
        var signed = desk.sign(came, given).orThrow().signedAt();
        assertThat(signed).isPresent();
        assertThat(desk.sign(came, given).orThrow().signedAt()).isEqualTo(signed);
        assertThat(reason(desk.leave(came, given)))
                .as("though it has not begun")
                .isEqualTo("training.error.signed");
        assertThat(reason(desk.sign(waits, given))).isEqualTo("training.error.signing");
        assertThat(desk.sign(counsellor(), given)).as("not enrolled").isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void nobodyEnrolsOrLeavesOnceItHasBegun() {
        var begun = session("atelier", AHEAD, 2);
        var someone = counsellor();
        desk.enrol(someone, begun).orThrow();
        moveTo(begun, Duration.ofMinutes(-1));
        assertThat(reason(desk.enrol(counsellor(), begun))).isEqualTo("training.error.over");
        assertThat(reason(desk.leave(someone, begun))).isEqualTo("training.error.begun");
    }

    @Test
    void sessionsForCounsellorsAreUnknownToOthersAndOpenOnesAreNot() {
        var citizen = new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(Role.CITIZEN, new Scope.Own())));
        var closed = session("atelier", AHEAD, 2);
        var open = session("cybersecurite", AHEAD, 2);
        assertThat(sessions.find(citizen, closed)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.enrol(citizen, closed)).isInstanceOf(Decision.Unknown.class);
        assertThat(sessions.ahead(Actor.PUBLIC))
                .extracting(Session::id)
                .contains(open)
                .doesNotContain(closed);
        assertThat(desk.enrol(citizen, open).orThrow().seat()).contains(1);
        assertThat(desk.enrol(Actor.PUBLIC, open)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.sheet(citizen, open)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void refusesASessionThatCannotBe() {
        var start = clock.instant().plus(AHEAD);
        var end = start.plus(Duration.ofHours(7));
        assertThat(refusals(new SessionDraft("rien", " ", start, end, "", "", 0, -1)))
                .containsExactly(
                        "training.error.module",
                        "training.error.provider",
                        "training.error.place",
                        "training.error.places",
                        "training.error.cost");
        assertThat(refusals(new SessionDraft("ia", "Essai", end, start, "Die", "", 1, 0)))
                .containsExactly("training.error.order");
        assertThat(refusals(new SessionDraft("ia", "Essai", start, start.plus(Duration.ofDays(61)), "Die", "", 500, 0)))
                .containsExactly("training.error.long");
        for (var link : List.of("http://essai.example", "javascript:alert(1)", "https://a b", "https://x")) {
            assertThat(refusals(new SessionDraft("ia", "Essai", start, end, "", link, 1, 0)))
                    .contains("training.error.link");
        }
        assertThat(refusals(new SessionDraft("ia", "Essai", start, end, "", "https://essai.example/x", 501, 0)))
                .containsExactly("training.error.places");
    }

    @Test
    void searchFindsWithoutAccentsAndTakesNoWildcards() {
        assertThat(sessions.open("CYBERSECURITE", Optional.empty(), Optional.empty()))
                .extracting(LearningModule::code)
                .contains("cybersecurite");
        assertThat(sessions.open("school", Optional.of(Audience.EDUCATION), Optional.empty()))
                .extracting(LearningModule::code)
                .containsExactly("ecole");
        for (var none : List.of("cyber%quotidien", "c_bersecurite", "' or 1=1 --", "é".repeat(100_000))) {
            assertThat(sessions.open(none, Optional.empty(), Optional.empty()))
                    .as(none.substring(0, 10))
                    .isEmpty();
        }
        for (var nothing : List.of("", "%")) {
            assertThat(sessions.open(nothing, Optional.empty(), Optional.empty()))
                    .as("says nothing: finds all")
                    .hasSizeGreaterThan(5);
        }
    }

    private Optional<Integer> seat(Actor who, UUID session) {
        return desk.of(who, session).flatMap(Enrolment::seat);
    }

    private Actor counsellor() {
        return SomeTrainees.counsellor(jdbc, access);
    }

    private UUID session(String module, Duration ahead, int places) {
        var start = clock.instant().plus(ahead);
        return sessions.add(
                        Actor.SYSTEM,
                        Uuid7.next(),
                        new SessionDraft(
                                module,
                                "Organisme d’essai",
                                start,
                                start.plus(Duration.ofHours(7)),
                                "Die",
                                "",
                                places,
                                0))
                .orThrow();
    }

    /** As if it began so long from now. */
    private void moveTo(UUID session, Duration ahead) {
        Instant start = clock.instant().plus(ahead);
        jdbc.sql("update training.session set starts_at = :start, ends_at = :end where id = :id")
                .param("id", session)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("end", start.plus(Duration.ofHours(7)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> refusals(SessionDraft draft) {
        return sessions.add(Actor.SYSTEM, Uuid7.next(), draft) instanceof Decision.Refused<UUID>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of();
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
