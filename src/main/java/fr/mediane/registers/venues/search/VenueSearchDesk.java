package fr.mediane.registers.venues.search;

import fr.mediane.registers.venues.hours.HoursBook;
import fr.mediane.registers.venues.hours.LocalCalendar;
import fr.mediane.registers.venues.hours.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Finds venues. Public reading, so without an {@code Actor}: open venues are for everybody, the others for nobody. */
@Component
public class VenueSearchDesk {
    /** How far to look when nobody says: as far as one goes without thinking twice. */
    public static final double DEFAULT_METRES = 10_000;

    /** Where to look next when there is nothing, in metres. */
    private static final List<Double> WIDER = List.of(25_000d, 50_000d, 100_000d, SearchArea.FARTHEST);

    /** "Open now" looks at this many venues, nearest first: far more than anyone would read about. */
    private static final int LOOKED_AT = 1_500;

    private final VenueReads reads;
    private final HoursBook hours;
    private final Clock clock;

    VenueSearchDesk(VenueReads reads, HoursBook hours, Clock clock) {
        this.reads = reads;
        this.hours = hours;
        this.clock = clock;
    }

    /** One page of the venues that a query asks for. A page beyond the end is empty. */
    public FoundVenues search(VenueQuery query) {
        return switch (query.area()) {
            case SearchArea.Around around -> counted(query, around);
            case SearchArea.Box box ->
                listed(query, (limit, offset) -> reads.inBox(box, query.filters(), limit, offset));
            case SearchArea.Everywhere everywhere ->
                listed(query, (limit, offset) -> reads.anywhere(query.filters(), limit, offset));
        };
    }

    /** The same, looking farther when there is nothing near: what it found says how far. */
    public FoundVenues searchFarther(VenueQuery query) {
        var found = search(query);
        if (found.total() > 0 || !(query.area() instanceof SearchArea.Around around)) {
            return found;
        }
        for (double metres : WIDER) {
            if (metres > around.metres()) {
                found = search(query.within(around.within(metres)));
                if (found.total() > 0) {
                    return new FoundVenues(found.venues(), found.total(), found.more(), found.metres(), true);
                }
            }
        }
        return found;
    }

    /** The open venue known by our id. */
    public Optional<FoundVenue> venue(UUID id) {
        return reads.venue(id);
    }

    /** Our id of the open venue known by this text: our id, the standard's, or one from before a merge. */
    public Optional<UUID> known(String text) {
        return text.isBlank() || text.length() > 500 ? Optional.empty() : reads.known(text);
    }

    /** The moment that "now" means in what this Desk says. */
    public Instant now() {
        return clock.instant();
    }

    private FoundVenues counted(VenueQuery query, SearchArea.Around around) {
        int wanted = Math.max(FoundVenues.COUNTED, query.offset() + query.size()) + 1;
        boolean openNow = query.filters().openNow();
        var found = open(query, around(around, query.filters(), openNow ? Math.max(LOOKED_AT, wanted) : wanted));
        boolean more = found.size() >= wanted;
        return page(query, found, query.offset(), more ? wanted - 1 : found.size(), more);
    }

    private FoundVenues listed(VenueQuery query, BiFunction<Integer, Integer, List<VenueReads.Candidate>> read) {
        if (query.filters().openNow()) {
            var found = open(query, read.apply(LOOKED_AT, 0));
            return page(query, found, query.offset(), found.size(), false);
        }
        var found = read.apply(query.size() + 1, query.offset());
        int total = query.offset() + Math.min(found.size(), query.size());
        return page(query, found, 0, total, found.size() > query.size());
    }

    private FoundVenues page(VenueQuery query, List<VenueReads.Candidate> found, int skipped, int total, boolean more) {
        var shown = found.stream().skip(skipped).limit(query.size()).toList();
        var radius = query.area() instanceof SearchArea.Around around
                ? OptionalDouble.of(around.metres())
                : OptionalDouble.empty();
        return new FoundVenues(reads.details(shown), total, more, radius, false);
    }

    private List<VenueReads.Candidate> open(VenueQuery query, List<VenueReads.Candidate> found) {
        if (!query.filters().openNow()) {
            return found;
        }
        var now = clock.instant();
        var states = new HashMap<LocalHours, State>(); // many places share a few texts
        return found.stream()
                .map(one -> Map.entry(one, new LocalHours(one.hours(), LocalCalendar.of(one.place()))))
                .filter(one -> states.computeIfAbsent(one.getValue(), local -> state(local, now)) == State.OPEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record LocalHours(String text, LocalCalendar calendar) {}

    private State state(LocalHours local, Instant now) {
        return hours.read(local.text()).stateAt(now, local.calendar());
    }

    /** The commune's venues that the map does not know come last; they come first when the map hardly knows the commune. */
    private List<VenueReads.Candidate> around(SearchArea.Around around, VenueFilters filters, int limit) {
        var near = reads.near(around, filters, limit);
        if (around.communes().isEmpty()) {
            return near;
        }
        var own = reads.inCommune(around, filters, limit);
        var all = new ArrayList<VenueReads.Candidate>(near.size() + own.size());
        all.addAll(around.approximate() ? own : near);
        all.addAll(around.approximate() ? near : own);
        return all.size() > limit ? all.subList(0, limit) : all;
    }
}
