package fr.mediane.programmes.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.exports.PeopleListDesk;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague finds those who agreed to it, and only as long as they agree. */
@MedianeTest
class TeamSearchTest {
    private final Actor amina = SomePeople.counsellor();
    private final Actor colleague = SomePeople.counsellor();
    private final Actor stranger = SomePeople.counsellor();
    private final String name = "Zéphyrine " + Uuid7.next().toString().substring(24);

    @Autowired
    PersonDesk desk;

    @Autowired
    PeopleListDesk list;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aColleagueFindsWhoAgreedAndOnlyAsLongAsTheyAgree() {
        inOneTeam(amina, colleague);
        var person = SomePeople.person(desk, amina, SomePeople.full(name));
        assertThat(found(amina)).containsExactly(person);
        assertThat(found(colleague)).isEmpty();

        agree(person, true);
        assertThat(found(colleague)).containsExactly(person);
        assertThat(found(stranger)).isEmpty();

        agree(person, false);
        assertThat(found(colleague)).isEmpty();
        assertThat(found(amina)).containsExactly(person);
    }

    @Test
    void aColleagueTakesNoCopyOfWhomTheyOnlySeeThroughTheTeam() {
        inOneTeam(amina, colleague);
        var person = SomePeople.person(desk, amina, SomePeople.full(name));
        agree(person, true);
        var asked = new PersonSearch(name, 1);
        assertThat(found(colleague)).containsExactly(person);
        assertThat(list.fitting(colleague, asked).orThrow()).isEmpty();
        assertThat(list.copies(colleague, List.of(person)).orThrow()).isEmpty();
        assertThat(list.fitting(amina, asked).orThrow()).containsExactly(person);
        assertThat(list.copies(amina, List.of(person)).orThrow()).hasSize(1);
    }

    @Test
    void aColleagueFindsWhoAgreedBeforeTheirCounsellorCame() {
        inOneTeam(amina, colleague);
        var person = SomePeople.person(desk, stranger, SomePeople.full(name));
        agree(person, true);
        assertThat(found(colleague)).isEmpty();
        jdbc.sql("insert into beneficiaries.follower (person, counsellor, since) values (:person, :counsellor, now())")
                .param("person", person)
                .param("counsellor", amina.account().orElseThrow())
                .update();
        assertThat(found(colleague)).containsExactly(person);
    }

    private List<UUID> found(Actor actor) {
        return desk.suggest(actor, name, 8).orThrow().stream()
                .map(PersonBrief::id)
                .toList();
    }

    private void agree(UUID person, boolean shared) {
        jdbc.sql("update beneficiaries.person set shared = :shared where id = :id")
                .param("shared", shared)
                .param("id", person)
                .update();
    }

    private void inOneTeam(Actor... members) {
        var team = Uuid7.next();
        jdbc.sql("""
                        insert into coordination.team (id, name, level, code, departement, region, created_at)
                        values (:id, :name, 'DEPARTEMENT', '26', '26', '84', now())
                        """).param("id", team).param("name", "Équipe " + team).update();
        for (var member : members) {
            jdbc.sql("""
                            insert into coordination.membership (id, team, account, from_day)
                            values (:id, :team, :account, date '2026-01-01')
                            """)
                    .param("id", Uuid7.next())
                    .param("team", team)
                    .param("account", member.account().orElseThrow())
                    .update();
        }
    }
}
