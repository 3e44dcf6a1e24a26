package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes the schedules of all open fundings anew, and tells what comes out differently. */
@Component
class Recomputing {
    private static final int SHOWN = 200;
    private final Fundings fundings;
    private final Plans plans;
    private final GrantBooks books;
    private final OrganisationDesk organisations;
    private final Clock clock;

    Recomputing(Fundings fundings, Plans plans, GrantBooks books, OrganisationDesk organisations, Clock clock) {
        this.fundings = fundings;
        this.plans = plans;
        this.books = books;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A funding as it is, and as it would be. */
    private record Change(Funding before, Funding after, Schedule was, Schedule becomes, boolean fits) {
        boolean isOne() {
            return !was.equals(becomes) || !before.version().equals(after.version());
        }
    }

    Recomputed preview(VersionTimeline versions, Optional<GrantVersion> proposed) {
        return told(changes(versions, proposed));
    }

    /** Does it; what does not fit into its convention stays as it is. */
    Recomputed apply(VersionTimeline versions, Optional<GrantVersion> proposed) {
        var changes = changes(versions, proposed);
        var today = Paris.today(clock);
        var done = changes.stream().filter(one -> one.isOne() && one.fits()).toList();
        for (var one : done) {
            if (!one.before().version().equals(one.after().version())) {
                fundings.follow(one.after());
                books.recommit(one.before(), one.after().cents(), today);
            }
        }
        plans.put(done.stream().collect(Collectors.toMap(one -> one.after().id(), Change::becomes)));
        return told(changes);
    }

    private List<Change> changes(VersionTimeline versions, Optional<GrantVersion> proposed) {
        var before = fundings.open();
        var left = new HashMap<>(fundings.left());
        var after = new ArrayList<Funding>();
        var tooMuch = new HashSet<UUID>();
        for (var one : before) {
            var moved = proposed.filter(version -> moves(one, version)).map(one::by);
            var target = moved.filter(other -> fits(one, other, left)).orElse(one);
            if (moved.isPresent() && target == one) {
                tooMuch.add(one.id());
            }
            after.add(target);
        }
        var was = plans.of(before.stream().map(Funding::id).toList());
        var becomes = plans.compute(after, versions);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < before.size(); i++) {
            var id = before.get(i).id();
            changes.add(new Change(
                    before.get(i),
                    after.get(i),
                    was.getOrDefault(id, Schedule.NOTHING),
                    becomes.getOrDefault(id, Schedule.NOTHING),
                    !tooMuch.contains(id)));
        }
        return changes;
    }

    private static boolean moves(Funding funding, GrantVersion version) {
        return funding.paid() == 0 && version.isValid(funding.begins()) && version.total(funding.audience()) > 0;
    }

    private static boolean fits(Funding before, Funding after, Map<UUID, Long> left) {
        long more = after.cents() - before.cents();
        long room = left.getOrDefault(before.convention(), 0L);
        if (more > room) {
            return false;
        }
        left.put(before.convention(), room - more);
        return true;
    }

    private Recomputed told(List<Change> changes) {
        var different =
                changes.stream().filter(one -> one.isOne() || !one.fits()).toList();
        var shown = different.stream().limit(SHOWN).toList();
        var names = organisations.named(
                Actor.SYSTEM,
                shown.stream().map(one -> one.before().organisation()).collect(Collectors.toSet()));
        return new Recomputed(
                changes.size(),
                different.size(),
                shown.stream().map(one -> line(one, names)).toList(),
                changes.stream().mapToLong(one -> one.was().entitled()).sum(),
                changes.stream().mapToLong(one -> one.becomes().entitled()).sum(),
                changes.stream().mapToLong(one -> one.before().cents()).sum(),
                changes.stream().mapToLong(one -> one.after().cents()).sum());
    }

    private static Recomputed.Line line(Change one, Map<UUID, String> names) {
        return new Recomputed.Line(
                one.before().number(),
                names.getOrDefault(one.before().organisation(), ""),
                one.before().version(),
                one.after().version(),
                one.was().entitled(),
                one.becomes().entitled(),
                one.before().cents(),
                one.after().cents(),
                one.fits());
    }
}
