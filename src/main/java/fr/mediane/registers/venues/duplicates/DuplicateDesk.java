package fr.mediane.registers.venues.duplicates;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.Arrival;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.VenueReading;
import fr.mediane.registers.venues.Venues;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.RowReader.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Venues that may be one and the same: proposed by a search, merged by a person who chooses what stays of each, undone
 * when that was wrong. The ids of a merged venue keep leading to the one that stands for it.
 */
@Component
@Transactional
public class DuplicateDesk {
    /** Pairs of a page. */
    public static final int PAGE = 20;

    private final Duplicates duplicates;
    private final Venues venues;
    private final VenueReading reading;
    private final Jobs jobs;
    private final JournalDesk journal;
    private final Clock clock;

    DuplicateDesk(
            Duplicates duplicates, Venues venues, VenueReading reading, Jobs jobs, JournalDesk journal, Clock clock) {
        this.duplicates = duplicates;
        this.venues = venues;
        this.reading = reading;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A pair, with what makes one think that they are the same.
     *
     * @param score 0 to 1
     * @param metres how far apart, when both have coordinates
     */
    public record Pair(
            UUID a,
            UUID b,
            String aName,
            String aAddress,
            String bName,
            String bAddress,
            double score,
            double nameScore,
            double addressScore,
            OptionalDouble metres,
            boolean samePivot,
            boolean samePhone) {}

    /** A merge that may be undone. */
    public record Merge(
            UUID id,
            UUID survivor,
            UUID merged,
            String survivorName,
            String mergedName,
            Map<Field, String> survivorBefore,
            int versionAfter,
            List<UUID> ledOn,
            Instant madeAt) {
        public Merge {
            survivorBefore = Map.copyOf(survivorBefore);
            ledOn = List.copyOf(ledOn);
        }
    }

    /** @param total pairs of all pages */
    public record Proposals(List<Pair> pairs, long total, List<Merge> merges) {
        public Proposals {
            pairs = List.copyOf(pairs);
            merges = List.copyOf(merges);
        }
    }

    public Decision<Proposals> proposals(Actor actor, long offset) {
        return allowed(
                actor,
                () -> Decision.accepted(
                        new Proposals(duplicates.best(offset, PAGE), duplicates.count(), duplicates.merges(PAGE))));
    }

    /** Looks for duplicates anew, in the background. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Decision<UUID> search(Actor actor) {
        return allowed(
                actor,
                () -> Decision.accepted(jobs.start(actor, "venues.duplicate", progress -> {
                    progress.say("venues.duplicates.searching");
                    duplicates.search(progress);
                    return Map.of();
                })));
    }

    public Optional<Job> job(Actor actor, UUID job) {
        return jobs.find(actor, job);
    }

    /** Both venues, the more recently updated one first. */
    public Decision<List<Venue>> pair(Actor actor, UUID a, UUID b) {
        return allowed(actor, () -> {
            var one = venues.find(a);
            var other = venues.find(b);
            if (one.isEmpty() || other.isEmpty()) {
                return Decision.unknown();
            }
            if (a.equals(b) || isMerged(one.get()) || isMerged(other.get())) {
                return Decision.refused(ErrorKey.of("venues.duplicates.error.merged"));
            }
            var newest = day(one.get()).isBefore(day(other.get()))
                    ? List.of(other.get(), one.get())
                    : List.of(one.get(), other.get());
            return Decision.accepted(newest);
        });
    }

    /** Merges; the fields named are taken from the venue that goes, all others stay as they are. */
    public Decision<UUID> merge(Actor actor, UUID stays, UUID goes, Set<Field> fromTheOther) {
        return switch (pair(actor, stays, goes)) {
            case Decision.Accepted<List<Venue>>(var both) -> {
                var survivor = both.get(0).id().equals(stays) ? both.get(0) : both.get(1);
                var other = survivor.equals(both.get(0)) ? both.get(1) : both.get(0);
                yield merge(actor, survivor, other, fromTheOther);
            }
            case Decision.Refused<List<Venue>>(var reasons) -> Decision.refused(reasons);
            case Decision.Forbidden<List<Venue>>() -> Decision.forbidden();
            case Decision.Unknown<List<Venue>>() -> Decision.unknown();
        };
    }

    private Decision<UUID> merge(Actor actor, Venue survivor, Venue other, Set<Field> fromTheOther) {
        var texts = new EnumMap<>(VenueDesk.texts(survivor));
        var others = VenueDesk.texts(other);
        fromTheOther.stream()
                .filter(field -> field != Field.ID)
                .forEach(field -> texts.put(field, others.getOrDefault(field, "")));
        if (!(reading.reader().read(texts) instanceof Kept kept)) {
            return Decision.refused(ErrorKey.of("venues.duplicates.error.merged"));
        }
        var now = clock.instant();
        venues.change(
                actor,
                List.of(
                        new Venues.Changed(survivor, Arrival.changed(survivor, kept, now)),
                        new Venues.Changed(other, other.mergedInto(survivor.id(), now))));
        var after = venues.find(survivor.id()).orElseThrow();
        var id = duplicates.merged(survivor, after, other.id(), actor.account(), now);
        duplicates.forgetAllOf(other.id());
        journal.write(actor, Action.MERGED, List.of(Entry.of("registers.venues", "venue", other.id())));
        return Decision.accepted(id);
    }

    /** Separates what was merged; the survivor gets its fields back unless somebody has changed it since. */
    public Decision<UUID> undo(Actor actor, UUID merge) {
        return allowed(actor, () -> {
            var now = clock.instant();
            var undone = duplicates.undo(merge, now);
            if (undone.isEmpty()) {
                return Decision.unknown();
            }
            var survivor = venues.find(undone.get().survivor()).orElseThrow();
            var other = venues.find(undone.get().merged()).orElseThrow();
            venues.change(actor, List.of(new Venues.Changed(other, other.separated(now))));
            duplicates.leadBack(undone.get());
            if (survivor.version() == undone.get().versionAfter()
                    && reading.reader().read(undone.get().survivorBefore()) instanceof Kept kept) {
                venues.change(actor, List.of(new Venues.Changed(survivor, Arrival.changed(survivor, kept, now))));
            }
            journal.write(actor, Action.RESTORED, List.of(Entry.of("registers.venues", "venue", other.id())));
            return Decision.accepted(merge);
        });
    }

    /** Remembers that two venues are not the same. */
    public Decision<UUID> notTheSame(Actor actor, UUID a, UUID b) {
        return pair(actor, a, b).map(both -> {
            duplicates.notTheSame(a, b, actor.account(), clock.instant());
            duplicates.forget(a, b);
            return a;
        });
    }

    private static boolean isMerged(Venue venue) {
        return venue.status() == Venue.Status.MERGED;
    }

    private static LocalDate day(Venue venue) {
        return venue.sheet().origin().updatedOn().orElse(LocalDate.MIN);
    }

    private static <T> Decision<T> allowed(Actor actor, Supplier<Decision<T>> answer) {
        return actor.isNationally(Role.ADMINISTRATOR) ? answer.get() : Decision.forbidden();
    }
}
