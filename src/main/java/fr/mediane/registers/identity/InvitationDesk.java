package fr.mediane.registers.identity;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single-use links. Whoever opens one and signs in gets what it holds: never by comparing e-mail addresses, which change
 * and are shared.
 */
@Component
@Transactional
public class InvitationDesk {
    /** Long enough for holidays. */
    private static final Duration INVITATION = Duration.ofDays(14);

    /** The person has the link in hand already. */
    private static final Duration LINK = Duration.ofDays(1);

    private static final int MOST_SHOWN = 200;
    private static final String TYPE = "invitation";
    private final Invitations invitations;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final AccessDesk access;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationDesk(
            Invitations invitations,
            Accounts accounts,
            RoleGrants grants,
            AccessDesk access,
            JournalDesk journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A link that gives a role to whoever uses it first; good for 14 days. */
    public Decision<Invitation.Fresh> invite(Actor actor, Grant grant) {
        if (!GrantRules.mayInvite(actor, grant)) {
            return Decision.forbidden();
        }
        var wrong = access.wrong(grant);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return Decision.accepted(make(actor, Optional.of(grant), Optional.empty(), INVITATION));
    }

    /** A link by which another sign-in of the same person leads to this account; one's own, or any for an administrator. */
    public Decision<Invitation.Fresh> link(Actor actor, UUID account) {
        if (!actor.account().equals(Optional.of(account)) && !GrantRules.administers(actor)) {
            return Decision.forbidden();
        }
        return accounts.find(account).isEmpty()
                ? Decision.unknown()
                : Decision.accepted(make(actor, Optional.empty(), Optional.of(account), LINK));
    }

    /** What a link holds, for whoever has it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> behind(Actor actor, String token) {
        return invitations.byToken(token);
    }

    /** Where a link stands now. */
    public Invitation.State state(Invitation invitation) {
        return invitation.state(clock.instant());
    }

    /** Invitations that nobody has used yet, as far as the actor may give such roles. */
    public Decision<List<Invitation>> waiting(Actor actor) {
        if (!GrantRules.givesRoles(actor)) {
            return Decision.forbidden();
        }
        return Decision.accepted(invitations.waiting(MOST_SHOWN).stream()
                .filter(waiting -> mayGive(actor, waiting))
                .toList());
    }

    /** Those of some links that can still be used, newest first; the room that made them decides who sees them. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor actor, Collection<UUID> ids) {
        return ids.stream()
                .flatMap(id -> invitations.find(id).stream())
                .filter(invitation -> state(invitation) == Invitation.State.OPEN)
                .sorted(Comparator.comparing(Invitation::made).reversed())
                .toList();
    }

    /** Makes a link useless before anybody uses it: whoever may give what it gives, and whoever made it. */
    public Decision<UUID> withdraw(Actor actor, UUID id) {
        var found = invitations.find(id).filter(invitation -> mayGive(actor, invitation) || made(actor, invitation));
        if (found.isEmpty()) {
            return GrantRules.givesRoles(actor) ? Decision.unknown() : Decision.forbidden();
        }
        if (!invitations.withdraw(id)) {
            return Decision.refused(ErrorKey.of("identity.error.link-used"));
        }
        journal.deleted(actor, Entry.of(SignInDesk.MODULE, TYPE, id));
        return Decision.accepted(id);
    }

    /**
     * Uses a link up.
     *
     * @return the account that the person now acts with: their own, or the one that the link leads to
     */
    public Decision<UUID> accept(Actor actor, String token) {
        var found = invitations.byToken(token);
        if (found.isEmpty() || actor.account().isEmpty()) {
            return found.isEmpty() ? Decision.unknown() : Decision.forbidden();
        }
        var invitation = found.get();
        var account = actor.account().get();
        var target = invitation.account();
        if (!makerMayStill(invitation)) {
            return Decision.refused(ErrorKey.of("identity.error.link-used"));
        }
        if (target.isPresent()) {
            var obstacle = obstacle(account, target.get());
            if (obstacle.isPresent()) {
                return Decision.refused(obstacle.get());
            }
        }
        if (!invitations.use(invitation.id(), account)) {
            return Decision.refused(ErrorKey.of("identity.error.link-used"));
        }
        journal.changed(actor, Entry.of(SignInDesk.MODULE, TYPE, invitation.id(), "acceptedBy"));
        invitation.grant().ifPresent(grant -> access.give(actor, account, grant));
        events.publishEvent(new InvitationAccepted(invitation.id(), target.orElse(account)));
        target.ifPresent(known -> join(actor, account, known));
        return Decision.accepted(target.orElse(account));
    }

    /** Who has lost a right since cannot give it any more by a link made before. */
    private boolean makerMayStill(Invitation invitation) {
        return invitation.madeBy().isEmpty()
                || invitation.grant().isEmpty()
                || GrantRules.mayInvite(
                        new Actor(
                                invitation.madeBy(),
                                "",
                                grants.of(invitation.madeBy().get())),
                        invitation.grant().get());
    }

    /** Two accounts that both have a history are not thrown together by a link. */
    private Optional<ErrorKey> obstacle(UUID account, UUID target) {
        if (account.equals(target)) {
            return Optional.of(ErrorKey.of("identity.error.same-account"));
        }
        if (grants.everHeldAny(account)) {
            return Optional.of(ErrorKey.of("identity.error.account-in-use"));
        }
        return accounts.find(target).isEmpty()
                ? Optional.of(ErrorKey.of("identity.error.link-used"))
                : Optional.empty();
    }

    private void join(Actor actor, UUID account, UUID target) {
        boolean citizen = grants.of(account).contains(new Grant(Role.CITIZEN, new Scope.Own()));
        accounts.move(account, target);
        if (citizen) {
            access.give(actor, target, new Grant(Role.CITIZEN, new Scope.Own()));
        }
        journal.changed(actor, Entry.of(SignInDesk.MODULE, "account", target, "signIns"));
        journal.deleted(actor, Entry.of(SignInDesk.MODULE, "account", account));
    }

    private Invitation.Fresh make(Actor actor, Optional<Grant> grant, Optional<UUID> account, Duration life) {
        var fresh = invitations.make(grant, account, actor.account(), life);
        journal.created(actor, Entry.of(SignInDesk.MODULE, TYPE, fresh.id()));
        return fresh;
    }

    private static boolean made(Actor actor, Invitation invitation) {
        return actor.account().isPresent() && invitation.madeBy().equals(actor.account());
    }

    private static boolean mayGive(Actor actor, Invitation invitation) {
        return invitation
                .grant()
                .filter(grant -> GrantRules.mayGive(actor, grant))
                .isPresent();
    }
}
