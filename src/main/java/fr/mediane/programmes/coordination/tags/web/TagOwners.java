package fr.mediane.programmes.coordination.tags.web;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.teams.RosterDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of those who share a tag: the team, the département. */
@Component
class TagOwners {
    private final RosterDesk rosters;
    private final TeamDesk teams;
    private final TerritoryDesk territory;

    TagOwners(RosterDesk rosters, TeamDesk teams, TerritoryDesk territory) {
        this.rosters = rosters;
        this.teams = teams;
        this.territory = territory;
    }

    /** From an owner, as a tag holds it, to its name; an empty one has none. */
    Function<String, String> names(Actor actor) {
        Map<String, String> mine = rosters.teamsOf(actor).stream()
                .collect(Collectors.toMap(team -> team.id().toString(), Team::name));
        return owner -> owner.length() <= 3
                ? territory.departement(owner).map(Departement::name).orElse("")
                : mine.getOrDefault(owner, "").isEmpty()
                        ? teams.find(UUID.fromString(owner)).map(Team::name).orElse("")
                        : mine.getOrDefault(owner, "");
    }
}
