package fr.mediane.registers.identity;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has which role: administrators give and take them all, employers those of their own organisation. */
@Component
public class AccessDesk {
    private final Accounts accounts;
    private final RoleGrants grants;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final TransactionTemplate transaction;

    AccessDesk(
            Accounts accounts,
            RoleGrants grants,
            TerritoryDesk territory,
            JournalDesk journal,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.territory = territory;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Whether the actor gives roles at all, and so sees the pages about them. */
    public boolean givesRoles(Actor actor) {
        return GrantRules.givesRoles(actor);
    }

    /** Whether the actor may give or take this very role. */
    public boolean mayGive(Actor actor, Grant grant) {
        return GrantRules.mayGive(actor, grant);
    }

    /** Accounts that the actor may see: all for an administrator, those of their organisation for an employer. */
    public Decision<AccountSearch.Found> search(Actor actor, AccountSearch search) {
        if (!GrantRules.givesRoles(actor)) {
            return Decision.forbidden();
        }
        return inTransaction(() -> {
            Optional<Set<UUID>> organisations =
                    GrantRules.administers(actor) ? Optional.empty() : Optional.of(GrantRules.organisations(actor));
            var found = accounts.search(search, organisations);
            journal.read(actor, Entry.ofMany(SignInDesk.MODULE, "account", "name", "roles"));
            var shown = found.ids().stream()
                    .flatMap(id -> accounts.find(id).stream())
                    .map(account -> access(actor, account))
                    .toList();
            return Decision.accepted(new AccountSearch.Found(shown, found.total()));
        });
    }

    /** One account: one's own, or one that the actor may see because they give roles. */
    public Decision<AccountAccess> find(Actor actor, UUID id) {
        return inTransaction(() -> {
            var account = accounts.find(id).map(found -> access(actor, found));
            boolean own = actor.account().equals(Optional.of(id));
            if (account.isEmpty() || (!own && !maySee(actor, account.get()))) {
                return GrantRules.givesRoles(actor) ? Decision.unknown() : Decision.forbidden();
            }
            if (!own) {
                journal.read(actor, Entry.of(SignInDesk.MODULE, "account", id, "name", "email", "roles"));
            }
            return Decision.accepted(account.get());
        });
    }

    /** Gives a role; giving it twice changes nothing. */
    public Decision<UUID> grant(Actor actor, UUID account, Grant grant) {
        if (!GrantRules.mayGive(actor, grant)) {
            return Decision.forbidden();
        }
        var wrong = wrong(grant);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return inTransaction(() -> {
            if (accounts.find(account).isEmpty()) {
                return Decision.unknown();
            }
            give(actor, account, grant);
            return Decision.accepted(account);
        });
    }

    /** Why there is no such role: not with this scope, or in no territory that there is. */
    Optional<ErrorKey> wrong(Grant grant) {
        if (!GrantRules.exists(grant)) {
            return Optional.of(ErrorKey.on("scope", "identity.error.scope"));
        }
        return grant.scope() instanceof Scope.Territory within
                        && territory.name(within).isEmpty()
                ? Optional.of(ErrorKey.on("territory", "identity.error.territory"))
                : Optional.empty();
    }

    /** Takes a role back, from the next request on. The last national administrator stays. */
    public Decision<UUID> revoke(Actor actor, UUID grantId) {
        try {
            return inTransaction(() -> {
                var held = grants.find(grantId).filter(found -> GrantRules.mayGive(actor, found.grant()));
                if (held.isEmpty()) {
                    return GrantRules.givesRoles(actor) ? Decision.unknown() : Decision.forbidden();
                }
                take(actor, held.get());
                return Decision.accepted(held.get().account());
            });
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("the last national administrator stays")) {
                return Decision.refused(ErrorKey.of("identity.error.last-administrator"));
            }
            throw e;
        }
    }

    /** A counsellor of an organisation also keeps records of their own: one role comes and goes with the other. */
    void give(Actor actor, UUID account, Grant grant) {
        add(actor, account, grant);
        if (grant.role() == Role.MEDIATOR && grant.scope() instanceof Scope.Organisation) {
            add(actor, account, new Grant(Role.MEDIATOR, new Scope.Own()));
        }
    }

    private void add(Actor actor, UUID account, Grant grant) {
        grants.add(account, grant, actor.account()).ifPresent(id -> write(actor, Action.GRANTED, id, account));
    }

    private void take(Actor actor, HeldGrant held) {
        remove(actor, held);
        var rest = grants.held(held.account());
        boolean stillEmployed = rest.stream()
                .anyMatch(other ->
                        other.grant().role() == Role.MEDIATOR && other.grant().scope() instanceof Scope.Organisation);
        if (held.grant().role() == Role.MEDIATOR && !stillEmployed) {
            rest.stream().filter(other -> other.grant().role() == Role.MEDIATOR).forEach(other -> remove(actor, other));
        }
    }

    private void remove(Actor actor, HeldGrant held) {
        if (grants.revoke(held.id(), actor.account())) {
            write(actor, Action.REVOKED, held.id(), held.account());
        }
    }

    private void write(Actor actor, Action action, UUID grant, UUID account) {
        journal.write(
                actor,
                action,
                List.of(Entry.of(SignInDesk.MODULE, "grant", grant).onBehalfOf(account)));
    }

    private AccountAccess access(Actor actor, Account account) {
        boolean all = GrantRules.administers(actor) || actor.account().equals(Optional.of(account.id()));
        return new AccountAccess(
                account,
                grants.held(account.id()).stream()
                        .filter(held -> all || GrantRules.mayGive(actor, held.grant()))
                        .toList());
    }

    /** An employer sees the accounts that hold a role in the employer's organisation. */
    private static boolean maySee(Actor actor, AccountAccess access) {
        return GrantRules.administers(actor) || !access.grants().isEmpty();
    }

    private <T> Decision<T> inTransaction(Supplier<Decision<T>> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
