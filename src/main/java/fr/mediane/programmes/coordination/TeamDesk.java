package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who is in whose team on a day. Rooms above ask it to decide what they show; it holds ids of accounts only, so
 * most questions need no {@code Actor}.
 */
@Component
@Transactional(readOnly = true)
public class TeamDesk {
    /** The name of this room in the journal. */
    public static final String MODULE = "programmes.coordination";

    private final Teams teams;
    private final Memberships memberships;

    TeamDesk(Teams teams, Memberships memberships) {
        this.teams = teams;
        this.memberships = memberships;
    }

    /** The accounts that share a team with this one on this day, itself left out. The coordinator is not among them. */
    public Set<UUID> teamMatesOf(UUID account, LocalDate day) {
        return memberships.mates(account, day);
    }

    /** The accounts in a team on this day. */
    public Set<UUID> membersOf(UUID team, LocalDate day) {
        return memberships.members(team, day);
    }

    /** The teams that an account is in on this day. */
    public List<Team> teamsOf(UUID account, LocalDate day) {
        return teams.of(account, day);
    }

    /** A team, whoever asks: its name says nothing of anyone. */
    public Optional<Team> find(UUID team) {
        return teams.find(team);
    }

    /** The teams that the actor looks after: those of the territories that they coordinate. */
    public List<Team> coordinatedBy(Actor actor) {
        var territories = territories(actor);
        return territories.isEmpty() ? List.of() : teams.within(territories);
    }

    /** Whether the actor looks after this team. */
    public boolean coordinates(Actor actor, UUID team) {
        return coordinatedBy(actor).stream().anyMatch(one -> one.id().equals(team));
    }

    /** The territories that the actor coordinates. */
    public static Set<Scope.Territory> territories(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .map(grant -> grant.scope())
                .filter(Scope.Territory.class::isInstance)
                .map(Scope.Territory.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
