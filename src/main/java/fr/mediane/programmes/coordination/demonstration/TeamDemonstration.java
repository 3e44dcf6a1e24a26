package fr.mediane.programmes.coordination.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.coordination.Around;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.programmes.coordination.Membership;
import fr.mediane.programmes.coordination.Memberships;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.Teams;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A team in each of the three départements of the demonstration; in Drôme one left and came back, another left. */
@Component
class TeamDemonstration implements DemonstrationData {
    private static final Map<String, String> NAMES = Map.of(
            "26", "Conseillers numériques de la Drôme imaginaire",
            "33", "Équipe Gironde connectée",
            "974", "Médiateurs des Hauts et du littoral");
    private static final int TEAM = 9;
    private final Teams teams;
    private final Memberships memberships;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    TeamDemonstration(Teams teams, Memberships memberships, TerritoryDesk territory, JournalDesk journal, Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.coordination.teams";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var today = LocalDate.now(clock);
        progress.total(NAMES.size());
        int done = 0;
        for (var named : new TreeMap<>(NAMES).entrySet()) {
            var departement = named.getKey();
            var team = DemonstrationTeams.id("team " + departement);
            var where = new Scope.Territory(Scope.Level.DEPARTEMENT, departement);
            teams.insert(
                    new Team(team, 0, named.getValue(), where),
                    Around.of(where, territory),
                    Optional.empty(),
                    clock.instant());
            var people = DemonstrationPeople.counsellors().stream()
                    .filter(one -> one.departement().equals(departement))
                    .limit(TEAM)
                    .toList();
            people.forEach(one -> since(team, one.account(), today.minusMonths(20)));
            progress.done(++done);
        }
        since(DemonstrationTeams.DROME, DemonstrationPeople.account("mediatrice"), today.minusMonths(24));
        comingsAndGoings(today);
        journal.write(
                Actor.SYSTEM,
                Action.CREATED,
                List.of(Entry.ofMany(TeamDesk.MODULE, "team"), Entry.ofMany(TeamDesk.MODULE, "membership")));
    }

    private void comingsAndGoings(LocalDate today) {
        var people = DemonstrationPeople.counsellors();
        end(people.get(2).account(), today.minusMonths(8));
        since(DemonstrationTeams.DROME, people.get(2).account(), today.minusMonths(3));
        end(people.get(5).account(), today.minusMonths(5));
    }

    private void end(UUID account, LocalDate until) {
        memberships
                .lock(DemonstrationTeams.DROME, account)
                .forEach(period -> memberships.end(period.id(), until, Optional.empty()));
    }

    private void since(UUID team, UUID account, LocalDate day) {
        memberships.add(
                new Membership(
                        DemonstrationTeams.id(team + " " + account + " " + day), team, account, day, Optional.empty()),
                Optional.empty());
    }
}
