package fr.mediane.programmes.beneficiaries.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RetentionTest {
    private final Actor counsellor = SomePeople.counsellor();

    @Autowired
    PersonDesk people;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesOnlyWhoWasNotHelpedForThreeYears() {
        var old = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        var helped = SomePeople.person(people, counsellor, PersonDraft.named("Roger"));
        jdbc.sql("update beneficiaries.person set created_at = now() - interval '4 years' where id in (:a, :b)")
                .param("a", old)
                .param("b", helped)
                .update();
        jdbc.sql("update beneficiaries.person set last_met = current_date - 900 where id = :b")
                .param("b", helped)
                .update();
        assertThat(retention.run()).isPositive();
        assertThat(people.find(counsellor, old)).isEqualTo(Decision.unknown());
        assertThat(people.find(counsellor, helped).orThrow().name()).isEqualTo("Roger");
        assertThat(jdbc.sql("select erased_because from beneficiaries.person where id = :a")
                        .param("a", old)
                        .query(String.class)
                        .single())
                .isEqualTo("INACTIVE");
    }
}
