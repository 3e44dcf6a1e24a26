package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.start.CommandRunner;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RotateKeysTest {
    /** A sealed text begins with the number of its key. */
    private static final int KEY = 5;

    @Autowired
    CommandRunner commands;

    @Autowired
    ActivityDesk activities;

    @Autowired
    PersonDesk people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingIsSealedByTheNewKeyAndStillReadAndFound() {
        var amina = SomePeople.counsellor();
        var person = SomePeople.person(people, amina, SomePeople.full("Simone"));
        var activity = Uuid7.next();
        activities
                .record(
                        amina,
                        activity,
                        Sessions.individual().noting("Belle séance").content())
                .orThrow();
        var before = keys(person, activity);
        var out = new ByteArrayOutputStream();
        assertThat(commands.run(List.of("rotate-keys"), new PrintStream(out))).isZero();
        assertThat(out.toString()).contains("People:", "Notes:");
        assertThat(keys(person, activity)).doesNotContainAnyElementsOf(before);
        assertThat(people.find(amina, person).orThrow().content().needs()).isEqualTo("Parler à ses petits-enfants");
        assertThat(people.search(amina, new PersonSearch("06 39 98 12 34", 1))
                        .orThrow()
                        .people())
                .hasSize(1);
        assertThat(activities.find(amina, activity).orThrow().content().note()).isEqualTo("Belle séance");
    }

    private List<String> keys(UUID person, UUID activity) {
        return jdbc.sql("""
                        select phone from beneficiaries.person where id = :person
                        union all select email from beneficiaries.person where id = :person
                        union all select needs from beneficiaries.person where id = :person
                        union all select note from mediation.activity where id = :activity
                        """)
                .param("person", person)
                .param("activity", activity)
                .query((row, _) -> Arrays.toString(Arrays.copyOf(row.getBytes(1), KEY)))
                .list();
    }
}
