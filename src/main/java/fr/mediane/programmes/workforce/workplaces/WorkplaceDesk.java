package fr.mediane.programmes.workforce.workplaces;

import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employer says where a position is: at venues of the register, each with a share of the time. */
@Component
@Transactional
public class WorkplaceDesk {
    private static final String RECORD = "workplace";
    private static final int MOST_DAYS_AHEAD = 366;
    private final PositionDesk positions;
    private final ContractDesk contracts;
    private final Workplaces workplaces;
    private final VenueDirectoryDesk venues;
    private final OpeningDesk openings;
    private final JournalDesk journal;
    private final Clock clock;

    WorkplaceDesk(
            PositionDesk positions,
            ContractDesk contracts,
            Workplaces workplaces,
            VenueDirectoryDesk venues,
            OpeningDesk openings,
            JournalDesk journal,
            Clock clock) {
        this.positions = positions;
        this.contracts = contracts;
        this.workplaces = workplaces;
        this.venues = venues;
        this.openings = openings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A workplace as it is shown.
     *
     * @param venue as the register has it today: a merged one under the name that stands for it
     * @param received whether whoever holds the position opens hours there in their agenda
     */
    public record Seen(Workplace workplace, Optional<VenueBrief> venue, boolean received) {}

    /**
     * The places of a position.
     *
     * @param changes whether the actor may change them
     * @param held whether somebody with an agenda holds the position; never said to whoever only looks it over
     */
    public record View(Position position, List<Seen> places, boolean changes, boolean held, LocalDate today) {
        public View {
            places = List.copyOf(places);
        }
    }

    @Transactional(readOnly = true)
    public Decision<View> of(Actor actor, UUID position) {
        return positions.brief(actor, position).map(one -> {
            var all = workplaces.of(position);
            var today = Paris.today(clock);
            // the hours of whoever holds it are theirs, not the position's
            var holder = positions.seesWhole(actor, one) ? contracts.holder(position, today) : Optional.<UUID>empty();
            var received = holder.map(openings::venuesOf).orElse(Set.of());
            var known = briefs(all.stream().map(Workplace::venue).toList());
            return new View(
                    one,
                    all.stream()
                            .map(each -> new Seen(
                                    each,
                                    Optional.ofNullable(known.get(each.venue())),
                                    received.stream().anyMatch(venues.family(List.of(each.venue()))::contains)))
                            .toList(),
                    WorkforceRights.hires(actor, one.employer()),
                    holder.isPresent(),
                    today);
        });
    }

    private Map<UUID, VenueBrief> briefs(Collection<UUID> ids) {
        return venues.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, one -> one));
    }

    /**
     * Adds a place.
     *
     * @param share of the time, in hundredths; all together are never more than the whole on any day
     * @param from not before the award, at most a year ahead
     */
    public Decision<UUID> add(Actor actor, UUID id, UUID position, UUID venue, int share, LocalDate from) {
        return changing(actor, position).flatMap(one -> {
            var done = workplaces.find(id);
            if (done.isPresent() || !Uuid7.isUuid7(id)) {
                return done.filter(each -> each.position().equals(position)).isPresent()
                        ? Decision.accepted(id)
                        : Decision.refused(ErrorKey.of("kernel.id.form"));
            }
            var wrong = wrong(one, venue, share, from);
            if (wrong.isPresent()) {
                return Decision.refused(wrong.get());
            }
            workplaces.add(new Workplace(id, position, venue, share, from, null));
            journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, id).onBehalfOf(one.employer()));
            return Decision.accepted(id);
        });
    }

    private Optional<ErrorKey> wrong(Position position, UUID venue, int share, LocalDate from) {
        if (venues.brief(venue).filter(VenueBrief::open).isEmpty()) {
            return Optional.of(ErrorKey.on("choix", "workforce.place.error.venue"));
        }
        if (position.givenBackOn() != null) {
            return Optional.of(ErrorKey.of("workforce.error.given-back"));
        }
        if (from.isBefore(position.awardedOn())
                || from.isAfter(Paris.today(clock).plusDays(MOST_DAYS_AHEAD))) {
            return Optional.of(ErrorKey.on("depuis", "workforce.place.error.from"));
        }
        int left = workplaces.left(position.id(), from);
        if (left == 0) {
            return Optional.of(ErrorKey.on("part", "workforce.place.error.none-left"));
        }
        if (share < 1 || share > left) {
            return Optional.of(ErrorKey.on("part", "workforce.place.error.share", left));
        }
        var same = Set.copyOf(venues.family(List.of(venue)));
        boolean there = workplaces.of(position.id()).stream()
                .anyMatch(one -> one.goesOn(from)
                        && (same.contains(one.venue()) || one.venue().equals(venue)));
        return there ? Optional.of(ErrorKey.on("choix", "workforce.place.error.there")) : Optional.empty();
    }

    /** Nobody works there any more after a day. */
    public Decision<UUID> end(Actor actor, UUID position, UUID id, LocalDate last) {
        return changing(actor, position).flatMap(one -> {
            var found = workplaces.find(id).filter(each -> each.position().equals(position));
            if (found.isEmpty()) {
                return Decision.unknown();
            }
            if (last.isBefore(found.get().fromDay()) || !found.get().goesOn(last)) {
                return Decision.refused(ErrorKey.on("jusquau", "workforce.place.error.until"));
            }
            workplaces.end(List.of(id), last);
            journal.changed(
                    actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "until").onBehalfOf(one.employer()));
            return Decision.accepted(id);
        });
    }

    private Decision<Position> changing(Actor actor, UUID position) {
        return positions
                .brief(actor, position)
                .flatMap(one ->
                        WorkforceRights.hires(actor, one.employer()) ? Decision.accepted(one) : Decision.forbidden());
    }

    /** Venues to choose from. */
    @Transactional(readOnly = true)
    public List<VenueBrief> suggest(Position position, String text) {
        return venues.suggest(text, position.departement(), 20);
    }
}
