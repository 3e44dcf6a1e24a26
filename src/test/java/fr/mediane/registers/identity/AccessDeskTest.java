package fr.mediane.registers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class AccessDeskTest {
    private static final Grant NATIONAL = new Grant(Role.ADMINISTRATOR, new Scope.National());

    @Autowired
    AccessDesk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    RoleGrants grants;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    JdbcClient jdbc;

    private UUID someone(Grant... roles) {
        var id = Uuid7.next();
        accounts.open(id, "Essai", "Personne" + id);
        for (var role : roles) {
            grants.add(id, role, Optional.empty());
        }
        return id;
    }

    private Actor as(UUID account) {
        return new Actor(Optional.of(account), "", grants.of(account));
    }

    @Test
    void twoAdministratorsWhoRevokeEachOtherAtOnceLeaveOne() throws Exception {
        var first = someone(NATIONAL);
        var second = someone(NATIONAL);
        var others = jdbc.sql("""
                        update identity.role_grant set revoked_at = now()
                        where role = 'ADMINISTRATOR' and revoked_at is null and account not in (:first, :second)
                        returning id""")
                .param("first", first)
                .param("second", second)
                .query(UUID.class)
                .list();
        try {
            var outcomes = atOnce(
                    () -> desk.revoke(as(first), grantOf(second)), () -> desk.revoke(as(second), grantOf(first)));
            assertThat(outcomes).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
            assertThat(grants.of(first).size() + grants.of(second).size()).isEqualTo(1);
        } finally {
            jdbc.sql("update identity.role_grant set revoked_at = null where id in (:others)")
                    .param("others", others)
                    .update();
        }
    }

    private UUID grantOf(UUID account) {
        return grants.held(account).getFirst().id();
    }

    private static List<Decision<UUID>> atOnce(Callable<Decision<UUID>> one, Callable<Decision<UUID>> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void aRevokedRoleIsGoneAtTheNextRequest() {
        var account = someone(new Grant(Role.ADMINISTRATOR, new Scope.National()));
        assertThat(desk.revoke(Actor.SYSTEM, grantOf(account))).isInstanceOf(Decision.Accepted.class);
        assertThat(as(account).grants()).isEmpty();
    }

    @Test
    void givingARoleTwiceChangesNothing() {
        var account = someone();
        var grant = new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "26"));
        desk.grant(Actor.SYSTEM, account, grant);
        desk.grant(Actor.SYSTEM, account, grant);
        assertThat(grants.held(account)).hasSize(1);
    }

    @Test
    void anEmployerGivesRolesInTheirOwnOrganisationOnly() {
        var own = Uuid7.next();
        var employer = as(someone(new Grant(Role.EMPLOYER, new Scope.Organisation(own))));
        var account = someone();
        assertThat(desk.grant(employer, account, new Grant(Role.MEDIATOR, new Scope.Organisation(own))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(grants.of(account)).contains(new Grant(Role.MEDIATOR, new Scope.Own()));
        for (var grant : List.of(
                new Grant(Role.MEDIATOR, new Scope.Organisation(Uuid7.next())),
                new Grant(Role.MEDIATOR, new Scope.Own()),
                new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")),
                NATIONAL)) {
            assertThat(desk.grant(employer, account, grant)).isInstanceOf(Decision.Forbidden.class);
        }
    }

    @Test
    void anEmployerNeitherSeesNorRevokesTheRolesOfOthers() {
        var employer = as(someone(new Grant(Role.EMPLOYER, new Scope.Organisation(Uuid7.next()))));
        var stranger = someone(NATIONAL);
        assertThat(desk.find(employer, stranger)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.revoke(employer, grantOf(stranger))).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.search(employer, new AccountSearch("Personne" + stranger, Optional.empty(), 1)))
                .isEqualTo(Decision.accepted(new AccountSearch.Found(List.of(), 0)));
        desk.revoke(Actor.SYSTEM, grantOf(stranger));
    }

    @Test
    void aCounsellorGivesNoRoles() {
        var counsellor = as(someone(new Grant(Role.MEDIATOR, new Scope.Own())));
        assertThat(desk.search(counsellor, new AccountSearch("", Optional.empty(), 1)))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.grant(counsellor, counsellor.account().orElseThrow(), NATIONAL))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aRoleHasOnlyTheScopesThatMakeSense() {
        assertThat(desk.grant(Actor.SYSTEM, someone(), new Grant(Role.ADMINISTRATOR, new Scope.Own())))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anInvitationWorksOnceAndForWhoeverSignsInWithIt() {
        var grant = new Grant(Role.MEDIATOR, new Scope.Organisation(Uuid7.next()));
        var fresh = invitations.invite(Actor.SYSTEM, grant).orThrow();
        var first = someone();
        assertThat(invitations.accept(as(first), fresh.token())).isEqualTo(Decision.accepted(first));
        assertThat(grants.of(first)).contains(grant);
        var second = someone();
        assertThat(invitations.accept(as(second), fresh.token())).isInstanceOf(Decision.Refused.class);
        assertThat(grants.of(second)).isEmpty();
    }

    @Test
    void anInvitationByAnEmployerWhoHasLostTheRoleIsWorthNothing() {
        var own = Uuid7.next();
        var employer = someone(new Grant(Role.EMPLOYER, new Scope.Organisation(own)));
        var fresh = invitations
                .invite(as(employer), new Grant(Role.MEDIATOR, new Scope.Organisation(own)))
                .orThrow();
        desk.revoke(Actor.SYSTEM, grantOf(employer));
        assertThat(invitations.accept(as(someone()), fresh.token())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void twoWhoUseALinkAtOnceAreOneTooMany() throws Exception {
        var fresh = invitations
                .invite(Actor.SYSTEM, new Grant(Role.MEDIATOR, new Scope.Own()))
                .orThrow();
        var one = as(someone());
        var other = as(someone());
        assertThat(atOnce(() -> invitations.accept(one, fresh.token()), () -> invitations.accept(other, fresh.token())))
                .filteredOn(Decision.Accepted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aPersonWhoChangesEmployerKeepsTheAccount() {
        var account = someone(new Grant(Role.MEDIATOR, new Scope.Own()));
        accounts.add(account, signIn("old-" + account));
        var fresh = invitations.link(as(account), account).orThrow();
        var newcomer = someone();
        accounts.add(newcomer, signIn("new-" + account));
        assertThat(invitations.accept(as(newcomer), fresh.token())).isEqualTo(Decision.accepted(account));
        assertThat(accounts.behind(signIn("new-" + account))).contains(account);
        assertThat(accounts.behind(signIn("old-" + account))).contains(account);
        assertThat(accounts.find(newcomer)).isEmpty();
    }

    @Test
    void twoAccountsWithAHistoryAreNotThrownTogether() {
        var account = someone();
        var fresh = invitations.link(as(account), account).orThrow();
        var other = someone(new Grant(Role.MEDIATOR, new Scope.Own()));
        assertThat(invitations.accept(as(other), fresh.token())).isInstanceOf(Decision.Refused.class);
        assertThat(invitations.link(as(other), account)).isInstanceOf(Decision.Forbidden.class);
    }

    private static SignIn signIn(String subject) {
        return new SignIn(
                Provider.PROCONNECT, "an-idp", subject, "Essai", "Personne", Optional.empty(), Optional.empty());
    }

    @Test
    void theLinksAndSecretsThemselvesAreNotInTheDatabase() {
        var fresh = invitations
                .invite(Actor.SYSTEM, new Grant(Role.MEDIATOR, new Scope.Own()))
                .orThrow();
        assertThat(jdbc.sql("select i::text from identity.invitation i where id = :id")
                        .param("id", fresh.id())
                        .query(String.class)
                        .single())
                .doesNotContain(fresh.token());
        assertThat(fresh.token()).hasSizeGreaterThanOrEqualTo(43);
    }
}
