package fr.mediane.programmes.coordination.teams;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.identity.Invitation;
import fr.mediane.registers.identity.InvitationAccepted;
import fr.mediane.registers.identity.InvitationDesk;
import fr.mediane.registers.identity.InvitationPurpose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites counsellors into a team by single-use links. Nobody is put into a team without a link of their own: with it
 * they agree to it; the link also lets them record, if they could not yet.
 */
@Component
@Transactional
public class TeamInvitationDesk implements InvitationPurpose {
    private static final Grant RECORDING = new Grant(Role.MEDIATOR, new Scope.Own());

    /** Longer than a link is good for. */
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final TeamInvitations links;
    private final TeamDesk teams;
    private final TeamKeepingDesk keeping;
    private final InvitationDesk invitations;
    private final Clock clock;

    TeamInvitationDesk(
            TeamInvitations links, TeamDesk teams, TeamKeepingDesk keeping, InvitationDesk invitations, Clock clock) {
        this.links = links;
        this.teams = teams;
        this.keeping = keeping;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** A link into the team, good for one person and 14 days. */
    public Decision<Invitation.Fresh> invite(Actor actor, UUID team) {
        return keeping(actor, team, () -> {
            var made = invitations.invite(actor, RECORDING);
            if (made instanceof Decision.Accepted<Invitation.Fresh>(var fresh)) {
                links.add(fresh.id(), team, actor.account(), clock.instant());
            }
            return made;
        });
    }

    /** The links into the team that nobody has used yet. */
    public Decision<List<Invitation>> waiting(Actor actor, UUID team) {
        return keeping(
                actor,
                team,
                () -> Decision.accepted(invitations.open(
                        actor, links.since(team, clock.instant().minus(LOOK_BACK)))));
    }

    /** Makes a link useless; whoever made it may. */
    public Decision<UUID> withdraw(Actor actor, UUID team, UUID invitation) {
        return keeping(
                actor,
                team,
                () -> links.team(invitation).equals(Optional.of(team))
                        ? invitations.withdraw(actor, invitation)
                        : Decision.unknown());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sentence> of(UUID invitation) {
        return links.team(invitation)
                .flatMap(teams::find)
                .map(team -> new Sentence("coordination.invitation.purpose", team.name()));
    }

    @EventListener
    void accepted(InvitationAccepted event) {
        var joins = new Actor(Optional.of(event.account()), "", Set.of());
        links.team(event.invitation()).ifPresent(team -> keeping.welcome(joins, team, event.account()));
    }

    private <T> Decision<T> keeping(Actor actor, UUID team, Supplier<Decision<T>> then) {
        if (TeamDesk.territories(actor).isEmpty()) {
            return Decision.forbidden();
        }
        return teams.coordinates(actor, team) ? then.get() : Decision.unknown();
    }
}
