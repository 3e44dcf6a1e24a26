package fr.mediane.registers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** In a transaction that is undone: it may happen once in the life of a database. */
@MedianeTest
class FirstAdministratorTest {
    private static final Grant NATIONAL = new Grant(Role.ADMINISTRATOR, new Scope.National());

    @Autowired
    Accounts accounts;

    @Autowired
    RoleGrants grants;

    @Autowired
    JournalDesk journal;

    @Autowired
    TransactionTemplate transaction;

    private SignInDesk desk(String firstAdministrator) {
        var access = new IdentitySettings.Access("", "", "", "eidas1", "");
        return new SignInDesk(
                accounts, grants, journal, new IdentitySettings(true, access, access, firstAdministrator));
    }

    private static SignIn signIn(Provider provider, String idp, String subject) {
        return new SignIn(provider, idp, subject, "Essai", "Première", Optional.empty(), Optional.empty());
    }

    @Test
    void theSignInThatTheSettingNamesIsMadeAdministratorOnce() {
        transaction.executeWithoutResult(status -> {
            var first = desk("some-idp:first").signIn(Actor.PUBLIC, signIn(Provider.PROCONNECT, "some-idp", "first"));
            assertThat(grants.of(first)).containsExactly(NATIONAL);
            var second =
                    desk("some-idp:second").signIn(Actor.PUBLIC, signIn(Provider.PROCONNECT, "some-idp", "second"));
            assertThat(grants.of(second)).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void nobodyElseIs() {
        transaction.executeWithoutResult(status -> {
            var desk = desk("some-idp:first");
            var another = desk.signIn(Actor.PUBLIC, signIn(Provider.PROCONNECT, "another-idp", "first"));
            var citizen = desk.signIn(Actor.PUBLIC, signIn(Provider.FRANCECONNECT, "", "some-idp:first"));
            assertThat(grants.of(another)).isEmpty();
            assertThat(grants.of(citizen)).doesNotContain(NATIONAL);
            status.setRollbackOnly();
        });
    }
}
