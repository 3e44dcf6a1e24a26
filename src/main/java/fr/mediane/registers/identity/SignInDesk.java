package fr.mediane.registers.identity;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a verified sign-in to an account, and from an account to what it may do at this moment. */
@Component
@Transactional
public class SignInDesk {
    private static final Logger log = LoggerFactory.getLogger(SignInDesk.class);
    public static final String MODULE = "registers.identity";

    private final Accounts accounts;
    private final RoleGrants grants;
    private final JournalDesk journal;
    private final IdentitySettings settings;

    SignInDesk(Accounts accounts, RoleGrants grants, JournalDesk journal, IdentitySettings settings) {
        this.accounts = accounts;
        this.grants = grants;
        this.journal = journal;
        this.settings = settings;
    }

    /** The account behind a verified sign-in, opened when this is the first time. */
    public UUID signIn(Actor actor, SignIn signIn) {
        var account = accounts.behind(signIn).orElseGet(() -> open(signIn));
        accounts.refresh(account, signIn);
        appointFirstAdministrator(account, signIn);
        journal.write(asThemselves(account), Action.SIGNED_IN, List.of(Entry.of(MODULE, "account", account)));
        return account;
    }

    public void signOut(Actor actor) {
        actor.account()
                .ifPresent(account ->
                        journal.write(actor, Action.SIGNED_OUT, List.of(Entry.of(MODULE, "account", account))));
    }

    /** What an account may do now; empty when there is no such account any more. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(UUID account) {
        return accounts.find(account).map(found -> new Actor(Optional.of(account), found.name(), grants.of(account)));
    }

    private UUID open(SignIn signIn) {
        var account = Uuid7.next();
        accounts.open(account, signIn.givenName(), signIn.familyName());
        if (!accounts.add(account, signIn)) {
            throw new IllegalStateException("the same person signs in twice at once; the second try finds the account");
        }
        var themselves = asThemselves(account);
        journal.created(themselves, Entry.of(MODULE, "account", account, "givenName", "familyName"));
        if (signIn.provider() == Provider.FRANCECONNECT) {
            grant(themselves, account, new Grant(Role.CITIZEN, new Scope.Own()));
        }
        return account;
    }

    /** Once in the life of a database, and only for the very sign-in that the setting names. */
    private void appointFirstAdministrator(UUID account, SignIn signIn) {
        var named = settings.firstAdministrator();
        if (signIn.provider() == Provider.PROCONNECT
                && !signIn.idp().isEmpty()
                && named.equals(signIn.idp() + ":" + signIn.subject())
                && grants.firstAdministrator(account)) {
            grant(Actor.SYSTEM, account, new Grant(Role.ADMINISTRATOR, new Scope.National()));
            log.warn(
                    "The account {} is the first administrator, as mediane.identity.first-administrator says", account);
        }
    }

    private void grant(Actor actor, UUID account, Grant grant) {
        grants.add(account, grant, actor.account())
                .ifPresent(id -> journal.write(
                        actor,
                        Action.GRANTED,
                        List.of(Entry.of(MODULE, "grant", id).onBehalfOf(account))));
    }

    private static Actor asThemselves(UUID account) {
        return new Actor(Optional.of(account), "", Set.of());
    }
}
