package fr.mediane.steering.statistics.web;

import fr.mediane.design.Suggestions;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import fr.mediane.registers.identity.AccountSearch;
import fr.mediane.registers.identity.NameDesk;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The counsellors whose names someone may read anyway: of one's teams, or of those whose roles one gives. */
@Component
class Counsellors {
    private final TeamDesk teams;
    private final AccessDesk access;
    private final NameDesk names;
    private final Clock clock;

    Counsellors(TeamDesk teams, AccessDesk access, NameDesk names, Clock clock) {
        this.teams = teams;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /** Whether there may be any for this reader. */
    boolean readable(Actor actor) {
        return access.givesRoles(actor) || actor.is(Role.COORDINATOR);
    }

    /** Those whose name holds what was typed; team members first. */
    List<Suggestions.Line> like(Actor actor, String typed, int most) {
        var found = new HashMap<UUID, String>();
        if (access.givesRoles(actor)
                && access.search(actor, new AccountSearch(typed, Optional.of(Role.MEDIATOR), 1))
                        instanceof Decision.Accepted<AccountSearch.Found>(var accounts)) {
            accounts.accounts()
                    .forEach(one -> found.put(one.account().id(), one.account().name()));
        }
        teamMembers(actor).forEach((id, name) -> {
            if (Proposals.holds(name, typed)) {
                found.put(id, name);
            }
        });
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(one -> new Suggestions.Line(one.getKey().toString(), one.getValue(), ""))
                .toList();
    }

    /** The names of those of these accounts that the reader may read. */
    Map<UUID, String> named(Actor actor, Collection<UUID> ids) {
        var known = teamMembers(actor);
        return ids.stream()
                .flatMap(id ->
                        Optional.ofNullable(known.get(id))
                                .or(() -> given(actor, id))
                                .map(name -> Map.entry(id, name))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /** Of those whose roles the reader gives, and of no others. */
    private Optional<String> given(Actor actor, UUID id) {
        return access.givesRoles(actor) && access.find(actor, id) instanceof Decision.Accepted<AccountAccess>(var found)
                ? Optional.of(found.account().name())
                : Optional.empty();
    }

    private Map<UUID, String> teamMembers(Actor actor) {
        var today = Paris.today(clock);
        return names.named(
                actor,
                teams.coordinatedBy(actor).stream()
                        .map(Team::id)
                        .flatMap(team -> teams.membersOf(team, today).stream())
                        .collect(Collectors.toSet()));
    }
}
