package fr.mediane.registers.organisations;

import static fr.mediane.registers.organisations.OrganisationFixture.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who belongs to a network, from which day to which, and who says so. */
@MedianeTest
class NetworkDeskTest {
    @Autowired
    NetworkDesk desk;

    @Autowired
    OrganisationEditingDesk editing;

    @Autowired
    OrganisationMergeDesk merging;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID organisation() {
        return editing.create(administrator(), OrganisationFixture.draft("Les Mailles " + UUID.randomUUID()))
                .orThrow();
    }

    private static Actor head(UUID network) {
        return OrganisationFixture.actor(new Grant(Role.NETWORK, new Scope.Organisation(network)));
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private UUID joined(UUID network, UUID member) {
        return desk.add(administrator(), Uuid7.next(), network, member, today().minusDays(1))
                .orThrow();
    }

    @Test
    void aNetworkReachesItsMembersAsLongAsTheyBelongToIt() {
        var network = organisation();
        var member = organisation();
        assertThat(desk.reach(head(network))).containsExactly(network);
        var membership = joined(network, member);
        assertThat(desk.reach(head(network))).containsExactlyInAnyOrder(network, member);
        assertThat(desk.mine(head(network)).orThrow())
                .extracting(NetworkMember::member)
                .containsExactly(member);
        assertThat(desk.networksOf(Actor.PUBLIC, member))
                .extracting(NetworkMember::network)
                .containsExactly(network);
        assertThat(desk.reach(head(member)))
                .as("a member does not see its network")
                .containsExactly(member);
        assertThat(desk.reach(OrganisationFixture.employerOf(network))).isEmpty();

        desk.remove(administrator(), network, membership).orThrow();
        assertThat(desk.reach(head(network))).containsExactly(network);
        assertThat(desk.remove(administrator(), network, membership))
                .as("sent twice")
                .isInstanceOf(Decision.Accepted.class);
        joined(network, organisation());
        assertThat(desk.add(administrator(), Uuid7.next(), network, member, today()))
                .as("it comes back")
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void onlyAdministratorsSayWhoBelongs() {
        var network = organisation();
        var member = organisation();
        for (var actor : new Actor[] {head(network), OrganisationFixture.employerOf(member), Actor.PUBLIC}) {
            assertThat(desk.add(actor, Uuid7.next(), network, member, today())).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.remove(actor, network, Uuid7.next())).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.membersOf(actor, network)).isInstanceOf(Decision.Forbidden.class);
        }
        assertThat(desk.mine(OrganisationFixture.employerOf(member))).isInstanceOf(Decision.Forbidden.class);
        var membership = joined(network, member);
        assertThat(desk.remove(administrator(), organisation(), membership))
                .as("of another network")
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.add(administrator(), Uuid7.next(), network, Uuid7.next(), today()))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void nobodyBelongsToItselfNorTwiceNorFromTomorrow() {
        var network = organisation();
        var member = organisation();
        assertThat(desk.add(administrator(), Uuid7.next(), network, network, today()))
                .isEqualTo(Decision.refused(ErrorKey.on("membre", "organisations.error.own-network")));
        assertThat(desk.add(administrator(), Uuid7.next(), network, member, today().plusDays(1)))
                .isEqualTo(Decision.refused(ErrorKey.on("depuis", "organisations.error.joined-on")));
        joined(network, member);
        assertThat(desk.add(administrator(), Uuid7.next(), network, member, today()))
                .isEqualTo(Decision.refused(ErrorKey.on("membre", "organisations.error.member-already")));
        assertThat(desk.add(administrator(), Uuid7.next(), network, member, today().minusYears(1)))
                .as("it would overlap")
                .isEqualTo(Decision.refused(ErrorKey.on("membre", "organisations.error.member-already")));
        assertThatThrownBy(() -> insert(network, member)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(network, network)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(UUID network, UUID member) {
        jdbc.sql("insert into organisations.network_member (id, network, member, joined_on) values (?, ?, ?, ?)")
                .params(Uuid7.next(), network, member, today())
                .update();
    }

    @Test
    void aFormSentTwiceMakesOneAndAnotherIdIsRefused() {
        var network = organisation();
        var member = organisation();
        var form = Uuid7.next();
        desk.add(administrator(), form, network, member, today()).orThrow();
        assertThat(desk.add(administrator(), form, network, member, today())).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.membersOf(administrator(), network).orThrow()).hasSize(1);
        var other = Decision.<UUID>refused(ErrorKey.of("kernel.id.form"));
        assertThat(desk.add(administrator(), form, network, organisation(), today()))
                .isEqualTo(other);
        assertThat(desk.add(administrator(), UUID.randomUUID(), network, organisation(), today()))
                .isEqualTo(other);
    }

    @Test
    void whatWasMergedIsReachedUnderEachOfItsIds() {
        var network = organisation();
        var old = organisation();
        var kept = organisation();
        joined(network, old);
        merging.merge(administrator(), kept, old).orThrow();
        assertThat(desk.reach(head(network))).containsExactlyInAnyOrder(network, old, kept);
        assertThat(desk.add(administrator(), Uuid7.next(), network, kept, today()))
                .as("it belongs to it under its old id")
                .isEqualTo(Decision.refused(ErrorKey.on("membre", "organisations.error.member-already")));
        var head = organisation();
        merging.merge(administrator(), head, network).orThrow();
        assertThat(desk.reach(head(network))).as("a right over what was merged").contains(old, kept, head);
    }
}
