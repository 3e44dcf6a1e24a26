package fr.mediane.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.referral.Referral.State;
import fr.mediane.testing.MedianeTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class ReferralDeskTest {
    private static final ReferralDraft SIMONE = new ReferralDraft("Simone Petit", "06 39 98 12 34", "Impôts", true);
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    ReferralDesk desk;

    @Autowired
    PersonDesk people;

    @Test
    void thePartnerLearnsOnlyHowFarItIs() {
        var link = desk.open(amina, "Mission locale").orThrow();
        var id = Uuid7.next();
        var follow = desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow();
        assertThat(desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow()).isEqualTo(follow);
        assertThat(desk.received(amina).orThrow()).hasSize(1);
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.SENT);
        var person = desk.takeUp(amina, id).orThrow();
        assertThat(desk.takeUp(amina, id).orThrow()).isEqualTo(person);
        assertThat(people.find(amina, person).orThrow().content().needs()).isEqualTo("Impôts");
        assertThat(desk.received(amina).orThrow().getFirst().name()).isEmpty();
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.TAKEN_UP);
        desk.enterState(amina, id, State.SEEN).orThrow();
        desk.enterState(amina, id, State.CLOSED).orThrow();
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.CLOSED);
    }

    @Test
    void withoutTheAgreementOfThePersonNothingIsSent() {
        var link = desk.open(amina, "Mission locale").orThrow();
        var draft = new ReferralDraft("Simone", "", "", false);
        assertThat(desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), draft)).isInstanceOf(Decision.Refused.class);
        assertThat(desk.received(amina).orThrow()).isEmpty();
    }

    @Test
    void aClosedForgedOrSwappedLinkLeadsNowhere() {
        var link = desk.open(amina, "Mission locale").orThrow();
        var follow = desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), SIMONE).orThrow();
        var forged = UUID.randomUUID() + link.token().substring(36);
        assertThat(desk.partner(forged)).isEqualTo(Decision.unknown());
        assertThat(desk.partner(follow)).isEqualTo(Decision.unknown());
        assertThat(desk.follow(link.token())).isEqualTo(Decision.unknown());
        desk.close(amina, link.id()).orThrow();
        assertThat(desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), SIMONE)).isEqualTo(Decision.unknown());
    }

    @Test
    void nobodyElseReadsOrTakesUpWhoWasSent() {
        var link = desk.open(amina, "Mission locale").orThrow();
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow();
        var other = SomePeople.counsellor();
        assertThat(desk.received(other).orThrow()).isEmpty();
        assertThat(desk.takeUp(other, id)).isEqualTo(Decision.unknown());
        assertThat(desk.close(other, link.id())).isEqualTo(Decision.unknown());
        assertThat(desk.received(Actor.PUBLIC)).isEqualTo(Decision.forbidden());
    }
}
