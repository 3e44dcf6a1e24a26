package fr.mediane.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.LikelyDesk;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.programmes.referral.Referral.State;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class ReferralDeskTest {
    private static final ReferralDraft SIMONE =
            new ReferralDraft("Simone Petit", "06 39 98 12 34", "Impôts", "Inès Moreau", true);
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    ReferralDesk desk;

    @Autowired
    PartnerLinkDesk links;

    @Autowired
    ReceivedDesk received;

    @Autowired
    LikelyDesk likely;

    @Autowired
    PersonDesk people;

    @Autowired
    RightsDesk rights;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePartnerLearnsOnlyHowFarItIs() {
        var link = link(amina);
        var id = Uuid7.next();
        var follow = desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow();
        assertThat(desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow()).isEqualTo(follow);
        assertThat(received.received(amina).orThrow()).hasSize(1);
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.SENT);
        var person = received.takeUp(amina, id).orThrow();
        assertThat(received.takeUp(amina, id).orThrow()).isEqualTo(person);
        assertThat(people.find(amina, person).orThrow().content().needs()).isEqualTo("Impôts");
        assertThat(received.received(amina).orThrow().getFirst().referral().name())
                .isEmpty();
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.TAKEN_UP);
        received.enterState(amina, id, State.SEEN).orThrow();
        received.enterState(amina, id, State.CLOSED).orThrow();
        assertThat(desk.follow(follow).orThrow()).isEqualTo(State.CLOSED);
        assertThat(received.enterState(amina, id, State.SEEN)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void withoutTheAgreementOfThePersonOrWhoHeardItNothingIsSent() {
        var link = link(amina);
        for (var draft : List.of(
                new ReferralDraft("Simone", "", "", "Inès", false), new ReferralDraft("Simone", "", "", " ", true))) {
            assertThat(desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), draft))
                    .isInstanceOf(Decision.Refused.class);
        }
        assertThat(received.received(amina).orThrow()).isEmpty();
    }

    @Test
    void aForgedOrSwappedLinkLeadsNowhere() {
        var link = link(amina);
        var follow = desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), SIMONE).orThrow();
        var forged = UUID.randomUUID() + link.token().substring(36);
        assertThat(desk.partner(forged)).isEqualTo(Decision.unknown());
        assertThat(desk.partner(link.token().substring(0, 36))).isEqualTo(Decision.unknown());
        assertThat(desk.partner(follow)).isEqualTo(Decision.unknown());
        assertThat(desk.follow(link.token())).isEqualTo(Decision.unknown());
    }

    @Test
    void aClosedOrExpiredLinkSaysSoAndTakesNobody() {
        var closed = link(amina);
        links.close(amina, closed.id()).orThrow();
        links.close(amina, closed.id()).orThrow();
        var expired = link(amina);
        jdbc.sql("update referral.link set made_at = now() - interval '2 years', expires_at = now() where id = ?")
                .param(expired.id())
                .update();
        for (var link : List.of(closed, expired)) {
            assertThat(desk.partner(link.token())).isInstanceOf(Decision.Refused.class);
            assertThat(desk.send(Actor.PUBLIC, link.token(), Uuid7.next(), SIMONE))
                    .isInstanceOf(Decision.Refused.class);
        }
        assertThat(received.received(amina).orThrow()).isEmpty();
    }

    @Test
    void twoClicksMakeOneLinkAndNobodyGetsAnothersByItsId() {
        var id = Uuid7.next();
        var first = links.open(amina, id, "Mairie", Optional.empty()).orThrow();
        assertThat(links.open(amina, id, "Mairie", Optional.empty()).orThrow().token())
                .isEqualTo(first.token());
        assertThat(links.links(amina).orThrow()).hasSize(1);
        assertThat(links.open(SomePeople.counsellor(), id, "Mairie", Optional.empty()))
                .isEqualTo(Decision.unknown());
    }

    @Test
    void anotherPartnerDoesNotLearnOfAReferralByItsId() {
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link(amina).token(), id, SIMONE).orThrow();
        assertThat(desk.send(Actor.PUBLIC, link(amina).token(), id, SIMONE)).isEqualTo(Decision.unknown());
    }

    @Test
    void whoIsKnownAlreadyIsTakenUpAsThatPersonAndNothingIsLost() {
        var known = SomePeople.person(
                people, amina, new PersonDraft("Simone Petit", "1950", "", "", "", "", "", "Sa tablette"));
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link(amina).token(), id, SIMONE).orThrow();
        assertThat(received.received(amina).orThrow().getFirst().likely())
                .extracting(PersonBrief::id)
                .containsExactly(known);
        assertThat(received.takeUpAs(amina, id, known).orThrow()).isEqualTo(known);
        assertThat(received.takeUpAs(amina, id, known).orThrow()).isEqualTo(known);
        var now = people.find(amina, known).orThrow().content();
        assertThat(now.needs()).isEqualTo("Sa tablette\nImpôts");
        assertThat(now.phone()).isPresent();
        assertThat(now.birthYear()).contains(1950);
    }

    /** One question for all who wait: each gets the people it would get alone. */
    @Test
    void eachWhoWaitsIsComparedByItself() {
        var waiting = List.of(
                new ReferralDraft("Simone Petit", "06 12 00 00 01", "", "téléphone", true),
                new ReferralDraft("Zoé Le Gall", "", "", "téléphone", true),
                new ReferralDraft("Inconnu Total", "", "", "téléphone", true),
                new ReferralDraft("Simone Petite", "", "", "téléphone", true));
        for (var name : List.of("Simone Petit", "Simone  PETIT", "Zoe Le Gall", "Zoé Le Galle", "Amadou Ba")) {
            SomePeople.person(people, amina, new PersonDraft(name, "", "", "", "", "", "", ""));
        }
        SomePeople.person(people, amina, new PersonDraft("Sim. Petit", "", "", "", "", "0612000001", "", ""));
        var token = link(amina).token();
        waiting.forEach(
                draft -> desk.send(Actor.PUBLIC, token, Uuid7.next(), draft).orThrow());
        assertThat(received.received(amina).orThrow()).hasSize(waiting.size()).allSatisfy(one -> {
            var alone = likely.like(
                            amina,
                            new PersonDraft(
                                    one.referral().name(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    one.referral().phone(),
                                    "",
                                    ""))
                    .orThrow();
            assertThat(one.likely()).isEqualTo(alone);
            assertThat(one.likely().isEmpty()).isEqualTo(one.referral().name().startsWith("Inconnu"));
        });
    }

    @Test
    void nobodyIsTakenUpAsSomeoneElsesPerson() {
        var hidden = SomePeople.person(people, SomePeople.counsellor(), SIMONE.person());
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link(amina).token(), id, SIMONE).orThrow();
        assertThat(received.received(amina).orThrow().getFirst().likely()).isEmpty();
        assertThat(received.takeUpAs(amina, id, hidden)).isEqualTo(Decision.unknown());
        assertThat(received.takeUp(amina, id)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatWasAgreedToIsKeptWithThePersonUntilTheyAreErased() {
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link(amina).token(), id, SIMONE).orThrow();
        var person = received.takeUp(amina, id).orThrow();
        assertThat(rights.copy(amina, person).orThrow().toString())
                .contains("Mission locale", "Inès Moreau", ReferralDraft.AGREEMENT);
        rights.erase(amina, person).orThrow();
        assertThat(jdbc.sql("select person <> :person and agreed_with is null from referral.referral where id = :id")
                        .param("id", id)
                        .param("person", person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oneCounsellorOfTheTeamTakesUpWhoWasSentToIt() throws Exception {
        var coordinator = Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "26"));
        var link = links.open(coordinator, Uuid7.next(), "Mairie", Optional.of(DemonstrationTeams.DROME))
                .orThrow();
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow();
        var team = DemonstrationPeople.counsellors().stream()
                .filter(one -> one.departement().equals("26"))
                .map(one -> counsellor(one.account()))
                .filter(one -> received.received(one).orThrow().stream()
                        .anyMatch(sent -> sent.referral().id().equals(id)))
                .toList();
        assertThat(team).hasSizeGreaterThan(2);
        assertThat(links.links(coordinator).orThrow())
                .filteredOn(one -> one.id().equals(link.id()))
                .extracting(PartnerLink::waiting)
                .containsExactly(1);
        assertThat(received.received(coordinator)).isEqualTo(Decision.forbidden());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Decision<UUID>>) () -> received.takeUp(team.get(i % 2), id))
                    .toList());
            long taken = 0;
            for (var one : all) {
                taken += one.get() instanceof Decision.Accepted<UUID> ? 1 : 0;
            }
            assertThat(taken).as("both clicks of the one who was first").isEqualTo(2);
        }
        assertThat(received.takeUp(team.get(2), id)).isEqualTo(Decision.unknown());
    }

    @Test
    void coordinatorsMakeLinksForTheirTeamsOnly() {
        assertThat(links.open(
                        Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "33")),
                        Uuid7.next(),
                        "Mairie",
                        Optional.of(DemonstrationTeams.DROME)))
                .isEqualTo(Decision.forbidden());
        assertThat(links.open(
                        Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "26")),
                        Uuid7.next(),
                        "Mairie",
                        Optional.empty()))
                .isEqualTo(Decision.forbidden());
        assertThat(links.open(amina, Uuid7.next(), "Mairie", Optional.of(DemonstrationTeams.DROME)))
                .isEqualTo(Decision.forbidden());
    }

    @Test
    void nobodyElseReadsOrTakesUpWhoWasSent() {
        var link = link(amina);
        var id = Uuid7.next();
        desk.send(Actor.PUBLIC, link.token(), id, SIMONE).orThrow();
        var other = SomePeople.counsellor();
        assertThat(received.received(other).orThrow()).isEmpty();
        assertThat(received.takeUp(other, id)).isEqualTo(Decision.unknown());
        assertThat(received.enterState(other, id, State.CLOSED)).isEqualTo(Decision.unknown());
        assertThat(links.close(other, link.id())).isEqualTo(Decision.unknown());
        assertThat(received.received(Actor.PUBLIC)).isEqualTo(Decision.forbidden());
        assertThat(links.links(Actor.PUBLIC)).isEqualTo(Decision.forbidden());
    }

    private PartnerLink link(Actor counsellor) {
        return links.open(counsellor, Uuid7.next(), "Mission locale", Optional.empty())
                .orThrow();
    }

    private static Actor counsellor(UUID account) {
        return new Actor(Optional.of(account), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    }
}
