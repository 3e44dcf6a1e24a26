package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.beneficiaries.history.HistoryDesk;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People named in activities. */
@MedianeTest
class NamedPeopleTest {
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    ActivityDesk desk;

    @Autowired
    ParticipationDesk participation;

    @Autowired
    PersonDesk people;

    @Autowired
    HistoryDesk history;

    @Autowired
    NamedActivities held;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMarginsOfANamedPersonComeFromTheirRecord() {
        var simone = SomePeople.person(people, amina, SomePeople.full("Simone"));
        var activity = record(Sessions.individual().with(Participants.of(1)), Set.of(simone));
        assertThat(activity.content().participants())
                .isEqualTo(Participants.one(Gender.FEMALE, AgeBand.FROM_70, SocialStatus.RETIRED));
        assertThat(activity.content().residence().orElseThrow().code()).isEqualTo("26362");
        assertThat(people.find(amina, simone).orThrow().lastMet()).contains(Sessions.TODAY);
    }

    @Test
    void inAWorkshopTheNamedAreCountedWithTheOthers() {
        var simone = SomePeople.person(people, amina, SomePeople.full("Simone"));
        var zoe = SomePeople.person(people, amina, PersonDraft.named("Zoé"));
        var content = Sessions.workshop().with(new Participants(5, Map.of(Gender.MALE, 2), Map.of(), Map.of()));
        var activity = record(content, Set.of(simone, zoe));
        var counted = activity.content().participants();
        assertThat(counted.number()).isEqualTo(5);
        assertThat(counted.count(Gender.FEMALE)).isEqualTo(1);
        assertThat(counted.count(Gender.MALE)).isEqualTo(2);
        assertThat(counted.count(Gender.NOT_DISCLOSED)).isEqualTo(2);
        assertThat(participation.others(activity).count(Gender.MALE)).isEqualTo(2);
        assertThat(participation.others(activity).count(Gender.FEMALE)).isZero();
    }

    @Test
    void moreNamedThanParticipantsIsRefused() {
        var some = Set.of(
                SomePeople.person(people, amina, PersonDraft.named("Zoé")),
                SomePeople.person(people, amina, PersonDraft.named("Zack")));
        assertThat(fields(desk.record(
                        amina,
                        Uuid7.next(),
                        Sessions.workshop().with(Participants.of(1)).content(),
                        some)))
                .contains("genders");
        assertThat(fields(desk.record(amina, Uuid7.next(), Sessions.individual().content(), some)))
                .contains("person");
    }

    @Test
    void somebodyElsesPersonCannotBeNamed() {
        var hers = SomePeople.person(people, SomePeople.counsellor(), PersonDraft.named("Zoé"));
        assertThat(fields(desk.record(amina, Uuid7.next(), Sessions.individual().content(), Set.of(hers))))
                .containsExactly("person");
    }

    @Test
    void aPersonShowsTheHistoryOfTheirActivities() {
        var zoe = SomePeople.person(people, amina, PersonDraft.named("Zoé"));
        var activity = record(Sessions.individual(), Set.of(zoe));
        var lines = history.history(amina, zoe).orThrow();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().href()).contains("/mon-espace/activites/" + activity.id());
        desk.delete(amina, activity.id());
        assertThat(history.history(amina, zoe).orThrow()).isEmpty();
    }

    @Test
    void editingChangesWhoIsNamed() {
        var zoe = SomePeople.person(people, amina, SomePeople.full("Zoé"));
        var activity = record(workshop(), Set.of(zoe));
        var others = workshop().with(participation.others(activity)).content();
        desk.edit(amina, activity.id(), 1, others, Set.of()).orThrow();
        assertThat(participation.named(amina, List.of(activity.id()))).isEmpty();
        assertThat(published(activity.id())).isEmpty();
    }

    @Test
    void whoCanNoLongerBeSeenStaysNamedAndCountedWhenAnActivityIsChanged() {
        var zoe = SomePeople.person(people, amina, SomePeople.full("Zoé"));
        var ada = SomePeople.person(people, amina, PersonDraft.named("Ada"));
        var activity = record(workshop(), Set.of(zoe, ada));
        var alone = record(Sessions.individual(), Set.of(zoe));
        jdbc.sql("delete from beneficiaries.follower where person = :id")
                .param("id", zoe)
                .update();
        assertThat(participation.named(amina, List.of(activity.id())).get(activity.id()))
                .extracting(PersonBrief::id)
                .containsExactly(ada);
        var changed =
                workshop().lasting(75).with(participation.others(activity)).content();
        var after = desk.edit(amina, activity.id(), 1, changed, Set.of()).orThrow();
        assertThat(published(activity.id())).containsExactly(zoe);
        assertThat(after.content().participants().count(Gender.FEMALE)).isEqualTo(1);
        var longer = Sessions.individual().lasting(45).content();
        desk.edit(amina, alone.id(), 1, longer, Set.of()).orThrow();
        assertThat(published(alone.id())).containsExactly(zoe);
        desk.edit(amina, alone.id(), 2, longer, Set.of(ada)).orThrow();
        assertThat(published(alone.id())).containsExactly(ada);
    }

    @Test
    void statisticsCountNamedPeopleExactly() {
        var zoe = SomePeople.person(people, amina, SomePeople.full("Zoé"));
        var first = record(Sessions.individual(), Set.of(zoe));
        var second = record(workshop(), Set.of(zoe));
        assertThat(published(first.id())).isEqualTo(published(second.id())).containsExactly(zoe);
        held.erase(Set.of(zoe), UUID.randomUUID());
        assertThat(published(first.id()))
                .isEqualTo(published(second.id()))
                .hasSize(1)
                .doesNotContain(zoe);
    }

    @Test
    void erasingClearsTheNoteOfASessionWithThemAlone() {
        var zoe = SomePeople.person(people, amina, PersonDraft.named("Zoé"));
        var alone = record(Sessions.individual().noting("Elle dit…"), Set.of(zoe));
        var group = record(workshop().noting("Belle séance"), Set.of(zoe));
        assertThat(held.copy(Set.of(zoe)).stream().map(copy -> copy.getOrDefault("mediation.form.note", "")))
                .containsExactlyInAnyOrder("Elle dit…", "");
        held.erase(Set.of(zoe), UUID.randomUUID());
        assertThat(desk.find(amina, alone.id()).orThrow().content().note()).isEmpty();
        assertThat(desk.find(amina, group.id()).orThrow().content().note()).isEqualTo("Belle séance");
    }

    @Test
    void aNameTypedTwiceForOneActivityRecordsOnePerson() {
        var activity = Uuid7.next();
        var first =
                participation.resolve(amina, activity, Set.of(), List.of("Zoé")).orThrow();
        assertThat(participation
                        .resolve(amina, activity, Set.of(), List.of("Zoé"))
                        .orThrow())
                .isEqualTo(first);
        assertThat(people.find(amina, first.iterator().next()).orThrow().name()).isEqualTo("Zoé");
    }

    private static Sessions workshop() {
        return Sessions.workshop().with(Participants.of(6));
    }

    private Activity record(Sessions session, Set<UUID> named) {
        return desk.record(amina, Uuid7.next(), session.content(), named)
                .orThrow()
                .activity();
    }

    private List<UUID> published(UUID activity) {
        return jdbc.sql("select person from mediation.published_participation where activity = :id")
                .param("id", activity)
                .query(UUID.class)
                .list();
    }

    private static List<String> fields(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::field).toList()
                : List.of();
    }
}
