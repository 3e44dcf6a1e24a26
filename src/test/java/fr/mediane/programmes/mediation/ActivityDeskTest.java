package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Decision.Accepted;
import fr.mediane.kernel.Decision.Forbidden;
import fr.mediane.kernel.Decision.Unknown;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.logbook.LogbookDesk;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import fr.mediane.programmes.mediation.recording.Habits;
import fr.mediane.testing.MedianeTest;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recording: what is kept, by whom, once. */
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

    private KeptActivities kept;
    private final Actor amina = Counsellors.mediator();

    @BeforeEach
    void look() {
        kept = new KeptActivities(desk, jdbc);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        var content = Sessions.individual()
                .on(KeptActivities.yesterday())
                .about(Set.of(Theme.EMAIL, Theme.ADMINISTRATIVE_HELP), Set.of(AdministrativeTheme.HOUSING), "APL")
                .noting("Rappeler pour l’attestation")
                .content();
        var recorded = kept.record(amina, content);
        assertThat(desk.find(amina, recorded.id())).isEqualTo(Decision.accepted(recorded));
        assertThat(recorded.content()).isEqualTo(content.trimmed());
        assertThat(recorded.departement()).contains("26");
        assertThat(recorded.version()).isEqualTo(1);
    }

    @Test
    void keepsAWorkshopAsCounted() {
        var recorded = kept.record(amina, KeptActivities.workshop());
        var people = kept.found(amina, recorded.id()).content().participants();
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
        var recorded = kept.record(
                amina,
                Sessions.individual()
                        .on(KeptActivities.yesterday())
                        .at(ActivityPlace.venue(venue))
                        .content());
        assertThat(recorded.departement()).contains("26");
        assertThat(recorded.content().place().commune().map(Object::toString)).contains("26108");
    }

    @Test
    void refusesAVenueThatDoesNotExist() {
        var nowhere = Sessions.individual()
                .on(KeptActivities.yesterday())
                .at(ActivityPlace.venue(Uuid7.next()))
                .content();
        assertThat(KeptActivities.reasons(desk.record(amina, Uuid7.next(), nowhere)))
                .containsExactly("mediation.error.venue-unknown");
    }

    @Test
    void keepsTheEmployerThatTheRightNames() {
        var organisation = Uuid7.next();
        assertThat(kept.record(Counsellors.mediatorOf(organisation), KeptActivities.session())
                        .employer())
                .contains(organisation);
        assertThat(kept.record(amina, KeptActivities.session()).employer()).isEmpty();
    }

    @Test
    void theSameIdTwiceAnswersTheFirstAndChangesNothing() {
        var id = Uuid7.next();
        var first = ((Accepted<Recorded>) desk.record(amina, id, KeptActivities.session())).value();
        var again = ((Accepted<Recorded>) desk.record(amina, id, KeptActivities.workshop())).value();
        assertThat(first.again()).isFalse();
        assertThat(again.again()).isTrue();
        assertThat(again.activity()).isEqualTo(first.activity());
        assertThat(kept.changes(id)).containsExactly(Change.Kind.PUT);
    }

    @Test
    void theIdOfSomebodyElseTellsNothing() {
        var hers = kept.record(amina, KeptActivities.session());
        var other = Counsellors.mediator();
        assertThat(desk.record(other, hers.id(), KeptActivities.workshop())).isInstanceOf(Unknown.class);
        assertThat(desk.find(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(desk.edit(other, hers.id(), 1, KeptActivities.workshop())).isInstanceOf(Unknown.class);
        assertThat(desk.delete(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(desk.restore(other, hers.id())).isInstanceOf(Unknown.class);
        assertThat(kept.found(amina, hers.id())).isEqualTo(hers);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MEDIATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAMediatorRecordsOrReads(Role role) {
        var hers = kept.record(amina, KeptActivities.session());
        var other = Counsellors.with(role, new Scope.National());
        assertThat(desk.record(other, Uuid7.next(), KeptActivities.session())).isInstanceOf(Forbidden.class);
        assertThat(desk.find(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(desk.edit(other, hers.id(), 1, KeptActivities.workshop())).isInstanceOf(Forbidden.class);
        assertThat(desk.delete(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(desk.restore(other, hers.id())).isInstanceOf(Forbidden.class);
        assertThat(logbook.list(other, LogbookFilter.ALL, 1, 25)).isInstanceOf(Forbidden.class);
        assertThat(usual.habits(other)).isEqualTo(Habits.NONE);
    }

    @Test
    void twentyClicksAtOnceRecordOnce() throws Exception {
        var id = Uuid7.next();
        var content = KeptActivities.session();
        try (var clicks = Executors.newFixedThreadPool(8)) {
            Callable<Decision<Recorded>> click = () -> desk.record(amina, id, content);
            var answers = clicks.invokeAll(Collections.nCopies(20, click));
            int fresh = 0;
            for (var answer : answers) {
                fresh += ((Accepted<Recorded>) answer.get()).value().again() ? 0 : 1;
            }
            assertThat(fresh).isEqualTo(1);
        }
        assertThat(kept.changes(id)).containsExactly(Change.Kind.PUT);
    }

    @Test
    void anIdOfAnotherKindIsRefused() {
        assertThat(KeptActivities.reasons(desk.record(
                        amina, UUID.fromString("123e4567-e89b-42d3-a456-426614174000"), KeptActivities.session())))
                .containsExactly("mediation.error.id");
    }

    @Test
    void refusesADateInTheFuture() {
        assertThat(KeptActivities.reasons(desk.record(
                        amina,
                        Uuid7.next(),
                        Sessions.individual()
                                .on(KeptActivities.yesterday().plusDays(3))
                                .content())))
                .containsExactly("mediation.error.date-in-future");
    }
}
