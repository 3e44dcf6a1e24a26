package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Decision.Accepted;
import fr.mediane.kernel.Decision.Forbidden;
import fr.mediane.kernel.Decision.Refused;
import fr.mediane.kernel.Decision.Unknown;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.feed.Change;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.logbook.LogbookDesk;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.logbook.LogbookTotals;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import fr.mediane.programmes.mediation.recording.Habits;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class ActivityDeskTest {
    @Autowired
    ActivityDesk desk;

    @Autowired
    LogbookDesk logbook;

    @Autowired
    HabitDesk usual;

    @Autowired
    JdbcClient jdbc;

    private final Actor amina = Counsellors.mediator();

    @Test
    void keepsEverythingThatWasSaid() {
        var content = Sessions.individual()
                .on(yesterday())
                .about(Set.of(Theme.EMAIL, Theme.ADMINISTRATIVE_HELP), Set.of(AdministrativeTheme.HOUSING), "APL")
                .noting("Rappeler pour l’attestation")
                .content();
        var recorded = record(amina, content);
        assertThat(desk.find(amina, recorded.id())).isEqualTo(Decision.accepted(recorded));
        assertThat(recorded.content()).isEqualTo(content.trimmed());
        assertThat(recorded.departement()).contains("26");
        assertThat(recorded.version()).isEqualTo(1);
    }

    @Test
    void keepsAWorkshopAsCounted() {
        var recorded = record(amina, workshop());
        var people = found(amina, recorded.id()).content().participants();
        assertThat(people.number()).isEqualTo(8);
        assertThat(people.genders()).isEqualTo(Map.of(Gender.FEMALE, 5, Gender.MALE, 3));
        assertThat(people.ages()).isEqualTo(Map.of(AgeBand.FROM_70, 6, AgeBand.NOT_DISCLOSED, 2));
        assertThat(people.statuses()).isEqualTo(Map.of(SocialStatus.NOT_DISCLOSED, 8));
        assertThat(jdbc.sql(
                                "select margin || ' ' || code || ' ' || people from mediation.published_support where activity = ?")
                        .param(recorded.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "genre feminin 5",
                        "genre masculin 3",
                        "tranche_age soixante_dix_plus 6",
                        "tranche_age non_communique 2",
                        "statut_social non_communique 8");
    }

    @Test
    void takesTheCommuneAndDepartementOfTheVenue() {
        var venue = Counsellors.venue(jdbc);
        var recorded = record(
                amina,
                Sessions.individual()
                        .on(yesterday())
                        .at(ActivityPlace.venue(venue))
                        .content());
        assertThat(recorded.departement()).contains("26");
        assertThat(recorded.content().place().commune().map(Object::toString)).contains("26108");
    }

    @Test
    void refusesAVenueThatDoesNotExist() {
        var nowhere = Sessions.individual()
                .on(yesterday())
                .at(ActivityPlace.venue(Uuid7.next()))
                .content();
        assertThat(reasons(desk.record(amina, Uuid7.next(), nowhere))).containsExactly("mediation.error.venue-unknown");
    }

    @Test
    void keepsTheEmployerThatTheRightNames() {
        var organisation = Uuid7.next();
        assertThat(record(Counsellors.mediatorOf(organisation), session()).employer())
                .contains(organisation);
        assertThat(record(amina, session()).employer()).isEmpty();
    }

    @Test
    void theSameIdTwiceAnswersTheFirstAndChangesNothing() {
        var id = Uuid7.next();
        var first = ((Accepted<Recorded>) desk.record(amina, id, session())).value();
        var again = ((Accepted<Recorded>) desk.record(amina, id, workshop())).value();
        assertThat(first.again()).isFalse();
        assertThat(again.again()).isTrue();
        assertThat(again.activity()).isEqualTo(first.activity());
        assertThat(changes(id)).containsExactly(Change.Kind.PUT);
    }

    @Test
    void theIdOfSomebodyElseTellsNothing() {
        var hers = record(amina, session());
        var other = Counsellors.mediator();
        assertThat(desk.record(other, hers.id(), workshop())).isInstanceOf(Unknown.class);
        assertThat(desk.find(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(desk.edit(other, hers.id(), 1, workshop())).isInstanceOf(Unknown.class);
        assertThat(desk.delete(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(desk.restore(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(found(amina, hers.id())).isEqualTo(hers);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MEDIATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAMediatorRecordsOrReads(Role role) {
        var hers = record(amina, session());
        var other = Counsellors.with(role, new Scope.National());
        assertThat(desk.record(other, Uuid7.next(), session())).isInstanceOf(Forbidden.class);
        assertThat(desk.find(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(desk.edit(other, hers.id(), 1, workshop())).isInstanceOf(Forbidden.class);
        assertThat(desk.delete(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(desk.restore(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(logbook.list(other, LogbookFilter.ALL, 1, 25)).isInstanceOf(Forbidden.class);
        assertThat(usual.habits(other)).isEqualTo(Habits.NONE);
    }

    @Test
    void twentyClicksAtOnceRecordOnce() throws Exception {
        var id = Uuid7.next();
        var content = session();
        try (var clicks = Executors.newFixedThreadPool(8)) {
            Callable<Decision<Recorded>> click = () -> desk.record(amina, id, content);
            var answers = clicks.invokeAll(Collections.nCopies(20, click));
            int fresh = 0;
            for (var answer : answers) {
                fresh += ((Accepted<Recorded>) answer.get()).value().again() ? 0 : 1;
            }
            assertThat(fresh).isEqualTo(1);
        }
        assertThat(changes(id)).containsExactly(Change.Kind.PUT);
    }

    @Test
    void anIdOfAnotherKindIsRefused() {
        assertThat(reasons(desk.record(amina, UUID.fromString("123e4567-e89b-42d3-a456-426614174000"), session())))
                .containsExactly("mediation.error.id");
    }

    @Test
    void refusesADateInTheFuture() {
        assertThat(reasons(desk.record(
                        amina,
                        Uuid7.next(),
                        Sessions.individual().on(yesterday().plusDays(3)).content())))
                .containsExactly("mediation.error.date-in-future");
    }

    @Test
    void anEditReplacesEverythingAndCountsVersions() {
        var before = record(amina, session());
        var after = ((Accepted<Activity>) desk.edit(amina, before.id(), 1, workshop())).value();
        assertThat(found(amina, before.id()).content()).isEqualTo(after.content());
        assertThat(found(amina, before.id()).version()).isEqualTo(2);
        assertThat(changes(before.id())).containsExactly(Change.Kind.PUT, Change.Kind.PUT);
        assertThat(journalled(before.id())).contains("CHANGED");
    }

    @Test
    void anEditOfAnOldVersionOverwritesNothing() {
        var before = record(amina, session());
        desk.edit(amina, before.id(), 1, workshop());
        var late = desk.edit(
                amina,
                before.id(),
                1,
                Sessions.individual().on(yesterday()).lasting(45).content());
        assertThat(reasons(late)).containsExactly("mediation.error.changed-meanwhile");
        assertThat(found(amina, before.id()).content().minutes()).isEqualTo(90);
    }

    @Test
    void theSameEditTwiceIsHarmless() {
        var before = record(amina, session());
        desk.edit(amina, before.id(), 1, workshop());
        assertThat(desk.edit(amina, before.id(), 1, workshop())).isInstanceOf(Accepted.class);
        assertThat(found(amina, before.id()).version()).isEqualTo(2);
    }

    @Test
    void aDeletionCanBeUndone() {
        var activity = record(amina, session());
        assertThat(desk.delete(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(desk.delete(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(desk.find(amina, activity.id())).isInstanceOf(Unknown.class);
        assertThat(published(activity.id())).isZero();
        assertThat(desk.restore(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(found(amina, activity.id()).content()).isEqualTo(activity.content());
        assertThat(published(activity.id())).isEqualTo(1);
        assertThat(changes(activity.id())).containsExactly(Change.Kind.PUT, Change.Kind.DELETE, Change.Kind.PUT);
        assertThat(journalled(activity.id())).containsExactlyInAnyOrder("CREATED", "DELETED", "RESTORED");
    }

    @Test
    void aDeletionOfLongAgoCannot() {
        var activity = record(amina, session());
        desk.delete(amina, activity.id());
        jdbc.sql("update mediation.activity set deleted_at = now() - interval '31 days' where id = ?")
                .param(activity.id())
                .update();
        assertThat(desk.restore(amina, activity.id())).isInstanceOf(Unknown.class);
    }

    @Test
    void notesCannotBeReadInTheDatabase() {
        var secret = "Suivi par l’assistante sociale";
        var activity = record(
                amina, Sessions.individual().on(yesterday()).noting(secret).content());
        var row = jdbc.sql("select a::text || encode(note, 'escape') from mediation.activity a where id = ?")
                .param(activity.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("assistante", "Suivi");
        var bytes = jdbc.sql("select note from mediation.activity where id = ?")
                .param(activity.id())
                .query(byte[].class)
                .single();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("assistante");
        assertThat(found(amina, activity.id()).content().note()).isEqualTo(secret);
        assertThat(journalled(activity.id())).contains("READ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table mediation.activity; --",
                "\\N\t\\\\x00",
                "Łódź — 日本語 \uD83D\uDE00",
                "=HYPERLINK(\"http://example.org\")"
            })
    void anyTextIsKeptAsItIs(String text) {
        var content = new Sessions(
                        ActivityType.WORKSHOP,
                        yesterday(),
                        60,
                        ActivityPlace.remote(),
                        Set.of(),
                        Set.of(Theme.ADMINISTRATIVE_HELP),
                        Set.of(),
                        text,
                        Optional.empty(),
                        text,
                        text,
                        Participants.of(3))
                .content();
        var kept = found(amina, record(amina, content).id()).content();
        assertThat(List.of(kept.title(), kept.note(), kept.procedureDetail())).containsOnly(text);
    }

    @Test
    void listsOnlyOnesOwnByFilters() {
        var someone = Counsellors.mediator();
        record(someone, session());
        record(someone, workshop());
        record(
                someone,
                Sessions.individual()
                        .on(yesterday().minusDays(40))
                        .about(Set.of(Theme.HEALTH), Set.of(), "")
                        .content());
        record(amina, session());
        assertThat(ids(someone, LogbookFilter.ALL)).hasSize(3);
        assertThat(ids(someone, LogbookFilter.day(yesterday()))).hasSize(2);
        var workshops = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(ActivityType.WORKSHOP),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LogbookFilter.Order.OLDEST_FIRST);
        assertThat(ids(someone, workshops)).hasSize(1);
        var health = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Theme.HEALTH),
                Optional.empty(),
                LogbookFilter.Order.LONGEST_FIRST);
        assertThat(ids(someone, health)).hasSize(1);
        var part = logbook.list(someone, LogbookFilter.ALL, 99, 2).orThrow();
        assertThat(part.lines()).hasSize(1);
        assertThat(part.totals()).isEqualTo(new LogbookTotals(3, 10, 150));
    }

    @ParameterizedTest
    @EnumSource(LogbookFilter.Order.class)
    void everyOrderLists(LogbookFilter.Order order) {
        var someone = Counsellors.mediator();
        IntStream.range(1, 4)
                .forEach(i -> record(
                        someone,
                        Sessions.individual()
                                .on(yesterday().minusDays(i))
                                .lasting(10 * i)
                                .content()));
        var filter = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order);
        var minutes = logbook.list(someone, filter, 1, 25).orThrow().lines().stream()
                .map(LogbookLine::minutes)
                .toList();
        boolean newestLast = order == LogbookFilter.Order.OLDEST_FIRST || order == LogbookFilter.Order.LONGEST_FIRST;
        assertThat(minutes).isEqualTo(newestLast ? List.of(30, 20, 10) : List.of(10, 20, 30));
    }

    @Test
    void proposesTheLastPlaceAndTheMostFrequent() {
        var someone = Counsellors.mediator();
        var venue = Counsellors.venue(jdbc);
        record(someone, Sessions.individual().on(yesterday().minusDays(2)).content());
        record(
                someone,
                Sessions.individual()
                        .on(yesterday())
                        .at(ActivityPlace.venue(venue))
                        .content());
        var habits = usual.habits(someone);
        assertThat(habits.venues()).containsExactly(venue);
        assertThat(habits.lastPlace().flatMap(ActivityPlace::venue)).contains(venue);
        assertThat(habits.minutes()).contains(30);
        assertThat(habits.themes()).containsExactly(Theme.EMAIL);
    }

    @Test
    void theDatabaseRefusesWhatTheRulesRefuse() {
        var activity = record(amina, workshop());
        for (var change : List.of(
                "minutes = 0",
                "minutes = 1440",
                "participants = 501",
                "feminin = -1, masculin = 9",
                "feminin = 6",
                "age_non_communique = 0",
                "themes = '{}'",
                "themes = '{courriel}'",
                "procedures = '{logement}'",
                "type = 'individuel'",
                "type = 'autre'",
                "place = 'lieu_activite'",
                "redirected = true",
                "equipment = '{aucun,telephone}'",
                "date = date '2019-12-31'",
                "date = current_date + 3")) {
            assertThatThrownBy(() -> jdbc.sql("update mediation.activity set " + change + " where id = ?")
                            .param(activity.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private ActivityContent session() {
        return Sessions.individual().on(yesterday()).content();
    }

    private ActivityContent workshop() {
        return Sessions.workshop().on(yesterday()).content();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    private Activity record(Actor actor, ActivityContent content) {
        return ((Accepted<Recorded>) desk.record(actor, Uuid7.next(), content))
                .value()
                .activity();
    }

    private Activity found(Actor actor, UUID id) {
        return desk.find(actor, id).orThrow();
    }

    private List<UUID> ids(Actor actor, LogbookFilter filter) {
        return logbook.list(actor, filter, 1, 25).orThrow().lines().stream()
                .map(LogbookLine::id)
                .toList();
    }

    private static List<String> reasons(Decision<?> decision) {
        return ((Refused<?>) decision).reasons().stream().map(ErrorKey::key).toList();
    }

    private List<Change.Kind> changes(UUID id) {
        return Rows.list(jdbc.sql("select kind from platform.change where feed = 'mediation.activity' and record = ?"
                                + " order by transaction, position")
                        .param(id)
                        .query((row, _) -> row.getString("kind")))
                .stream()
                .map(Change.Kind::valueOf)
                .toList();
    }

    private List<String> journalled(UUID id) {
        return Rows.list(
                jdbc.sql("select action from journal.entry where module = 'programmes.mediation' and record = ?")
                        .param(id)
                        .query((row, _) -> row.getString("action")));
    }

    private int published(UUID id) {
        return jdbc.sql("select count(*) from mediation.published_activity where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
