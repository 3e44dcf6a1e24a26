package fr.mediane.programmes.workforce;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.signing.SignedPaperDesk;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A hub and the head of a network see positions and conventions of theirs, and nobody's name; nothing of others. */
@MedianeTest
class LookingOverTest {
    @Autowired
    PositionDesk positions;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    SignedPaperDesk papers;

    @Autowired
    NetworkDesk networks;

    @Autowired
    ApplicationContext house;

    private static Actor hub(Scope.Level level, String code) {
        return AnEmployer.person(new Grant(Role.HUB, new Scope.Territory(level, code)));
    }

    private static Actor head(UUID network) {
        return AnEmployer.person(new Grant(Role.NETWORK, new Scope.Organisation(network)));
    }

    private UUID joined(UUID network, AnEmployer member) {
        return networks.add(ADMINISTRATOR, Uuid7.next(), network, member.organisation(), member.today())
                .orThrow();
    }

    @Test
    void aHubSeesItsTerritoryAndNoOther() {
        var one = new AnEmployer(house, "26");
        var position = one.positions(one.signed(1)).getFirst();
        assertThat(positions.find(hub(Scope.Level.REGION, "84"), position.id())).isInstanceOf(Decision.Accepted.class);
        assertThat(positions.find(hub(Scope.Level.DEPARTEMENT, "26"), position.id()))
                .isInstanceOf(Decision.Accepted.class);
        for (var elsewhere : new Actor[] {hub(Scope.Level.REGION, "11"), hub(Scope.Level.DEPARTEMENT, "38")}) {
            assertThat(positions.find(elsewhere, position.id())).isInstanceOf(Decision.Unknown.class);
            assertThat(positions.brief(elsewhere, position.id())).isInstanceOf(Decision.Unknown.class);
            assertThat(conventions.find(elsewhere, position.convention())).isInstanceOf(Decision.Unknown.class);
            assertThat(positions.file(elsewhere, PositionSearch.ALL).orThrow()).doesNotContain(position);
        }
    }

    @Test
    void aNetworkSeesAMemberUntilItLeaves() {
        var network = new AnEmployer(house, "26");
        var own = network.positions(network.signed(1)).getFirst();
        var member = new AnEmployer(house, "33");
        var position = member.positions(member.signed(1)).getFirst();
        var head = head(network.organisation());
        assertThat(positions.file(head, PositionSearch.ALL).orThrow()).containsExactly(own);
        assertThat(positions.find(head, position.id())).isInstanceOf(Decision.Unknown.class);

        var membership = joined(network.organisation(), member);
        assertThat(positions.file(head, PositionSearch.ALL).orThrow()).containsExactlyInAnyOrder(own, position);
        assertThat(positions.find(head, position.id())).isInstanceOf(Decision.Accepted.class);
        assertThat(conventions.find(head, position.convention())).isInstanceOf(Decision.Accepted.class);
        assertThat(positions.find(head(member.organisation()), own.id()))
                .as("a member does not see its network")
                .isInstanceOf(Decision.Unknown.class);

        networks.remove(ADMINISTRATOR, network.organisation(), membership).orThrow();
        assertThat(positions.find(head, position.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(conventions.find(head, position.convention())).isInstanceOf(Decision.Unknown.class);
        assertThat(conventions.all(head).orThrow()).extracting(Convention::id).containsExactly(own.convention());
    }

    @Test
    void neitherReadsPeopleNorPapers() {
        var one = new AnEmployer(house, "26");
        var convention = one.signed(2);
        var position = one.positions(convention).getFirst().id();
        one.hired(position, one.permanent(one.today()));
        var pdf = new SentFile("signee.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        var paper = papers.add(one.manager(), convention, Uuid7.next(), pdf)
                .orThrow()
                .id();
        var network = new AnEmployer(house, "33").organisation();
        joined(network, one);
        for (var actor : new Actor[] {hub(Scope.Level.DEPARTEMENT, "26"), head(network)}) {
            var view = positions.find(actor, position).orThrow();
            assertThat(view.position().state()).isEqualTo(PositionState.OCCUPIED);
            assertThat(view.whole()).isFalse();
            assertThat(view.contracts()).isEmpty();
            assertThat(view.history()).allMatch(event -> event.contract() == null);
            assertThat(conventions.find(actor, convention).orThrow().history())
                    .isNotEmpty()
                    .allMatch(event -> event.contract() == null);
            assertThat(papers.of(actor, convention).orThrow()).isEmpty();
            assertThat(papers.open(actor, convention, paper)).isInstanceOf(Decision.Unknown.class);
        }
        assertThat(papers.of(one.manager(), convention).orThrow()).hasSize(1);
    }

    @Test
    void neitherChangesAnything() {
        var one = new AnEmployer(house, "26");
        var convention = one.signed(2);
        var position = one.positions(convention).getFirst().id();
        var network = new AnEmployer(house, "33").organisation();
        joined(network, one);
        var contracts = house.getBean(ContractDesk.class);
        for (var actor : new Actor[] {hub(Scope.Level.DEPARTEMENT, "26"), head(network)}) {
            assertThat(contracts.hire(actor, position, one.permanent(one.today())))
                    .isInstanceOf(Decision.Unknown.class);
            assertThat(conventions.renew(actor, convention, 1)).isInstanceOf(Decision.Forbidden.class);
            assertThat(conventions.decline(actor, convention)).isInstanceOf(Decision.Forbidden.class);
            assertThat(conventions.sign(actor, convention, 1, one.today(), one.today()))
                    .isInstanceOf(Decision.Forbidden.class);
        }
    }

    @Test
    void anEmployerThatHeadsANetworkReadsItsOwnPeopleOnly() {
        var one = new AnEmployer(house, "26");
        var own = one.positions(one.signed(1)).getFirst().id();
        one.hired(own, one.permanent(one.today()));
        var member = new AnEmployer(house, "26");
        var other = member.positions(member.signed(1)).getFirst().id();
        member.hired(other, member.permanent(member.today()));
        joined(one.organisation(), member);
        var both = new Actor(
                one.manager().account(),
                "",
                Set.of(
                        new Grant(Role.EMPLOYER, new Scope.Organisation(one.organisation())),
                        new Grant(Role.NETWORK, new Scope.Organisation(one.organisation()))));
        assertThat(positions.find(both, own).orThrow().contracts()).hasSize(1);
        assertThat(positions.find(both, other).orThrow().contracts()).isEmpty();
    }
}
