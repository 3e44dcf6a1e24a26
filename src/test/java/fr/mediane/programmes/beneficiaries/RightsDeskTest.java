package fr.mediane.programmes.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import fr.mediane.programmes.beneficiaries.owndata.OwnDataDesk;
import fr.mediane.registers.journal.TraceDesk;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RightsDeskTest {
    private final Actor counsellor = SomePeople.counsellor();
    private final Actor citizen = SomePeople.with(Role.CITIZEN, new Scope.Own());

    @Autowired
    PersonDesk people;

    @Autowired
    RightsDesk rights;

    @Autowired
    PersonMergeDesk duplicates;

    @Autowired
    OwnDataDesk own;

    @Autowired
    JdbcClient jdbc;

    @Test
    void agreeingLetsTheTeamSeeAndTakingItBackHides() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        rights.agree(counsellor, id, Consent.Purpose.TEAM).orThrow();
        rights.agree(counsellor, id, Consent.Purpose.TEAM).orThrow();
        assertThat(people.find(counsellor, id).orThrow().shared()).isTrue();
        rights.withdraw(counsellor, id, Consent.Purpose.TEAM).orThrow();
        assertThat(people.find(counsellor, id).orThrow().shared()).isFalse();
        var consents = rights.consents(counsellor, id).orThrow();
        assertThat(consents).hasSize(1);
        assertThat(consents.getFirst().givenTo()).isEqualTo(counsellor.account().orElseThrow());
        assertThat(consents.getFirst().stands()).isFalse();
    }

    @Test
    void agreeingToSurveysSharesNothing() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        rights.agree(counsellor, id, Consent.Purpose.SURVEYS).orThrow();
        assertThat(people.find(counsellor, id).orThrow().shared()).isFalse();
    }

    @Test
    void nobodyElseDoesAnythingForThePerson() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        var other = SomePeople.counsellor();
        assertThat(rights.copy(other, id)).isEqualTo(Decision.unknown());
        assertThat(rights.erase(other, id)).isEqualTo(Decision.unknown());
        assertThat(rights.agree(other, id, Consent.Purpose.TEAM)).isEqualTo(Decision.unknown());
        assertThat(own.makeCode(other, id)).isEqualTo(Decision.unknown());
        assertThat(rights.copy(citizen, id)).isEqualTo(Decision.forbidden());
    }

    @Test
    void theCopyHoldsEverything() {
        var id = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        var copy = rights.copy(counsellor, id).orThrow();
        assertThat(copy.record())
                .containsEntry("beneficiaries.field.phone", "+33639981234")
                .containsEntry("beneficiaries.field.needs", "Parler à ses petits-enfants");
        assertThat(copy.parts()).extracting(PersonCopy.Part::titleKey).contains("mediation.held.title");
    }

    @Test
    void erasingLeavesNothingNotEvenOfMergedRecords() {
        var kept = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        var absorbed = SomePeople.person(people, counsellor, SomePeople.full("Simone D’Almeida"));
        duplicates.merge(counsellor, kept, absorbed).orThrow();
        rights.object(counsellor, kept).orThrow();
        assertThat(people.find(counsellor, kept)).isEqualTo(Decision.unknown());
        assertThat(rows("name <> '' or phone is not null or birth_year is not null", kept, absorbed))
                .isZero();
        assertThat(rows("erased_because = 'OBJECTION'", kept, absorbed)).isEqualTo(2);
    }

    @Test
    void whoIsErasedDoesNotComeBackWhenADeviceSendsThemAgain() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        rights.erase(counsellor, id).orThrow();
        assertThat(people.create(counsellor, id, PersonDraft.named("Simone"))).isEqualTo(Decision.unknown());
    }

    @Test
    void aCodeGivenByHandLeadsACitizenToTheirRecordOnce() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        var code = own.makeCode(counsellor, id).orThrow();
        people.find(counsellor, id).orThrow();
        own.link(citizen, code.toLowerCase(Locale.ROOT).replace("-", " ")).orThrow();
        assertThat(own.traces(citizen).orThrow())
                .extracting(TraceDesk.Trace::action)
                .contains("READ", "CREATED");
        var other = SomePeople.with(Role.CITIZEN, new Scope.Own());
        assertThat(own.link(other, code)).isInstanceOf(Decision.Refused.class);
        assertThat(own.linked(other).orThrow()).isFalse();
        assertThat(own.traces(other).orThrow()).isEmpty();
        assertThat(own.link(counsellor, code)).isEqualTo(Decision.forbidden());
    }

    @Test
    void anExpiredOrInventedCodeLeadsNowhere() {
        var id = SomePeople.person(people, counsellor, PersonDraft.named("Simone"));
        var code = own.makeCode(counsellor, id).orThrow();
        jdbc.sql("""
                        update beneficiaries.access_code
                        set made_at = now() - interval '15 days', expires_at = now() - interval '1 day'
                        where person = :id
                        """).param("id", id).update();
        for (var typed : List.of(code, "AAAAA-AAAAA", "", "' or true --")) {
            assertThat(own.link(citizen, typed)).isInstanceOf(Decision.Refused.class);
        }
    }

    private int rows(String condition, UUID one, UUID other) {
        return jdbc.sql("select count(*) from beneficiaries.person where id in (:one, :other) and (" + condition + ")")
                .param("one", one)
                .param("other", other)
                .query(Integer.class)
                .single();
    }
}
