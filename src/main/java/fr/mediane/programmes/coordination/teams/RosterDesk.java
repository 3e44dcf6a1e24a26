package fr.mediane.programmes.coordination.teams;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.coordination.Membership;
import fr.mediane.programmes.coordination.Memberships;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a team to those who look after it, with its history, and to its members as it is today. Reading is journaled. */
@Component
@Transactional
public class RosterDesk {
    private final TeamDesk teams;
    private final TeamKeepingDesk keeping;
    private final Memberships memberships;
    private final NameDesk names;
    private final JournalDesk journal;

    RosterDesk(TeamDesk teams, TeamKeepingDesk keeping, Memberships memberships, NameDesk names, JournalDesk journal) {
        this.teams = teams;
        this.keeping = keeping;
        this.memberships = memberships;
        this.names = names;
        this.journal = journal;
    }

    /** The teams that the actor looks after, then those that they are in, each once. */
    public List<Team> teamsOf(Actor actor) {
        var all = new LinkedHashMap<UUID, Team>();
        teams.coordinatedBy(actor).forEach(team -> all.put(team.id(), team));
        actor.account()
                .map(account -> teams.teamsOf(account, keeping.today()))
                .orElse(List.of())
                .forEach(team -> all.putIfAbsent(team.id(), team));
        return List.copyOf(all.values());
    }

    /** A team with its people. */
    public Decision<Roster> of(Actor actor, UUID id) {
        var today = keeping.today();
        boolean keeps = teams.coordinates(actor, id);
        boolean inside = actor.account()
                .filter(account -> memberships.members(id, today).contains(account))
                .isPresent();
        var team = teams.find(id);
        if (team.isEmpty() || !(keeps || inside)) {
            return actor.signedIn() ? Decision.unknown() : Decision.forbidden();
        }
        var members = members(actor, id);
        journal.read(actor, Entry.of(TeamDesk.MODULE, "team", id, "members"));
        return Decision.accepted(new Roster(
                team.get(),
                members.stream()
                        .filter(one -> one.periods().getFirst().covers(today))
                        .map(one -> keeps ? one : today(one))
                        .toList(),
                keeps
                        ? members.stream()
                                .filter(one -> !one.periods().getFirst().covers(today))
                                .toList()
                        : List.of(),
                keeps));
    }

    private List<Roster.Member> members(Actor actor, UUID team) {
        var periods = memberships.of(team).stream()
                .collect(Collectors.groupingBy(Membership::account, LinkedHashMap::new, Collectors.toList()));
        var named = names.named(actor, periods.keySet());
        var collator = Collator.getInstance(Locale.FRENCH);
        return periods.entrySet().stream()
                .map(one -> new Roster.Member(one.getKey(), named.getOrDefault(one.getKey(), "…"), one.getValue()))
                .sorted(Comparator.comparing(Roster.Member::name, collator))
                .toList();
    }

    private static Roster.Member today(Roster.Member member) {
        return new Roster.Member(
                member.account(), member.name(), List.of(member.periods().getFirst()));
    }
}
