package fr.mediane.programmes.coordination.teams;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.Around;
import fr.mediane.programmes.coordination.Membership;
import fr.mediane.programmes.coordination.Memberships;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.Teams;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes teams, and lets members go and come back: whoever coordinates the territory does. */
@Component
@Transactional
public class TeamKeepingDesk {
    private final Teams teams;
    private final Memberships memberships;
    private final TeamDesk desk;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    TeamKeepingDesk(
            Teams teams,
            Memberships memberships,
            TeamDesk desk,
            TerritoryDesk territory,
            JournalDesk journal,
            Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.desk = desk;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    /** The day it is for coordination: Paris time. */
    public LocalDate today() {
        return Paris.today(clock);
    }

    /**
     * Makes a team of one of the territories that the actor coordinates. The same id again answers the same and changes
     * nothing.
     */
    public Decision<UUID> create(Actor actor, UUID id, String name, Scope.Territory of) {
        if (!TeamDesk.territories(actor).contains(of)) {
            return Decision.forbidden();
        }
        var mistake = nameMistake(name);
        if (mistake.isPresent()) {
            return Decision.refused(mistake.get());
        }
        var team = new Team(id, 0, name.strip(), of);
        if (teams.insert(team, Around.of(of, territory), actor.account(), clock.instant())) {
            journal.created(actor, Entry.of(TeamDesk.MODULE, "team", id));
            return Decision.accepted(id);
        }
        return desk.coordinates(actor, id) ? Decision.accepted(id) : nameTaken();
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> rename(Actor actor, UUID id, int version, String name) {
        return keeping(actor, id, () -> {
            var before = teams.find(id).orElseThrow();
            var mistake = nameMistake(name);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            if (name.strip().equals(before.name())) {
                return Decision.accepted(id);
            }
            if (teams.named(new Team(id, version, name.strip(), before.territory()))) {
                return nameTaken();
            }
            if (!teams.rename(id, version, name.strip())) {
                return Decision.refused(ErrorKey.of("coordination.error.changed-meanwhile"));
            }
            journal.changed(actor, Entry.of(TeamDesk.MODULE, "team", id, "name"));
            return Decision.accepted(id);
        });
    }

    /**
     * Lets someone go.
     *
     * @param from the first day that no longer counts; today at the latest
     */
    public Decision<UUID> remove(Actor actor, UUID team, UUID account, LocalDate from) {
        return keeping(actor, team, () -> {
            var periods = memberships.lock(team, account);
            if (periods.isEmpty()) {
                return Decision.unknown();
            }
            var latest = periods.getFirst();
            if (latest.until().isPresent()) {
                return Decision.accepted(account);
            }
            if (from.isAfter(today())) {
                return Decision.refused(ErrorKey.on("jour", "coordination.error.in-future"));
            }
            if (from.isBefore(latest.from())) {
                return Decision.refused(ErrorKey.on("jour", "coordination.error.before-coming"));
            }
            if (from.equals(latest.from())) {
                memberships.erase(latest.id());
            } else {
                memberships.end(latest.id(), from, actor.account());
            }
            journal.deleted(actor, entry(latest));
            return Decision.accepted(account);
        });
    }

    /**
     * Takes back someone who was in the team; the periods before stay as they are.
     *
     * @param from the first day that counts again; not before the last one ended, and today at the latest
     */
    public Decision<UUID> takeBack(Actor actor, UUID team, UUID account, LocalDate from) {
        return keeping(actor, team, () -> {
            var periods = memberships.lock(team, account);
            if (periods.isEmpty()) {
                return Decision.unknown();
            }
            var until = periods.getFirst().until();
            if (until.isEmpty()) {
                return Decision.accepted(account);
            }
            if (from.isAfter(today())) {
                return Decision.refused(ErrorKey.on("jour", "coordination.error.in-future"));
            }
            if (from.isBefore(until.get())) {
                return Decision.refused(ErrorKey.on("jour", "coordination.error.still-there"));
            }
            add(actor, team, account, from);
            return Decision.accepted(account);
        });
    }

    /** Adds whoever accepted an invitation, from today; nothing changes for one who is there already. */
    public void welcome(Actor actor, UUID team, UUID account) {
        var periods = memberships.lock(team, account);
        var from = periods.stream()
                .flatMap(period -> period.until().stream())
                .filter(until -> until.isAfter(today()))
                .findFirst()
                .orElse(today());
        if (periods.stream().allMatch(period -> period.until().isPresent())) {
            add(actor, team, account, from);
        }
    }

    private void add(Actor actor, UUID team, UUID account, LocalDate from) {
        var membership = new Membership(Uuid7.next(), team, account, from, Optional.empty());
        memberships.add(membership, actor.account());
        journal.created(actor, entry(membership));
    }

    private Decision<UUID> keeping(Actor actor, UUID team, Supplier<Decision<UUID>> then) {
        if (TeamDesk.territories(actor).isEmpty()) {
            return Decision.forbidden();
        }
        return desk.coordinates(actor, team) ? then.get() : Decision.unknown();
    }

    private static Optional<ErrorKey> nameMistake(String name) {
        if (name.isBlank()) {
            return Optional.of(ErrorKey.on("name", "coordination.error.name-missing"));
        }
        return name.strip().length() > Team.LONGEST_NAME
                ? Optional.of(ErrorKey.on("name", "coordination.error.too-long", Team.LONGEST_NAME))
                : Optional.empty();
    }

    private static Decision<UUID> nameTaken() {
        return Decision.refused(ErrorKey.on("name", "coordination.error.name-taken"));
    }

    private static Entry entry(Membership membership) {
        return Entry.of(TeamDesk.MODULE, "membership", membership.id()).onBehalfOf(membership.account());
    }
}
