package fr.mediane.registers.venues;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import fr.mediane.registers.venues.standard.RowReader.Kept;
import fr.mediane.registers.venues.standard.SheetWriter;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps venues up to date: their managers those of their organisation, administrators all. Saving dates the sheet of
 * today, since somebody has just looked at it.
 */
@Component
@Transactional
public class VenueDesk {
    private final Venues venues;
    private final VenueList list;
    private final VenueReading reading;
    private final Clock clock;

    VenueDesk(Venues venues, VenueList list, VenueReading reading, Clock clock) {
        this.venues = venues;
        this.list = list;
        this.reading = reading;
        this.clock = clock;
    }

    /** The venue that stands for this id today; open ones are public. */
    public Optional<Venue> current(Actor actor, UUID id) {
        return venues.current(id);
    }

    /** By our id or the standard's, of today or of before a merge. */
    public Optional<Venue> byAnyId(Actor actor, String text) {
        return Optional.ofNullable(venues.byStandardIds(Set.of(text)).get(text))
                .map(Venue::id)
                .or(() -> uuid(text))
                .flatMap(venues::current);
    }

    /** Venues that the actor may edit, a page of them. */
    public Decision<VenueList.Found> editable(Actor actor, VenueList.Search search) {
        return mayEditSome(actor) ? Decision.accepted(list.find(organisations(actor), search)) : Decision.forbidden();
    }

    /** Open venues of an organisation, by name: where its counsellors work first. */
    public List<VenueList.Line> ofOrganisation(Actor actor, UUID organisation) {
        return list.ofOrganisation(organisation);
    }

    /** A venue to edit. */
    public Decision<Venue> edited(Actor actor, UUID id) {
        if (!mayEditSome(actor)) {
            return Decision.forbidden();
        }
        var venue = venues.current(id);
        if (venue.isEmpty()) {
            return Decision.unknown();
        }
        return mayEdit(actor, venue.get()) ? Decision.accepted(venue.get()) : Decision.forbidden();
    }

    /** For which organisations the actor may add a venue; empty for administrators, who need none. */
    public Decision<List<UUID>> mayCreateFor(Actor actor) {
        return mayEditSome(actor)
                ? Decision.accepted(
                        organisations(actor).stream().flatMap(Set::stream).toList())
                : Decision.forbidden();
    }

    /**
     * Adds a venue as somebody typed it.
     *
     * @param id the form's (UUIDv7): the same again answers what was added first and changes nothing
     */
    public Decision<Venue> create(Actor actor, UUID id, Optional<UUID> organisation, Map<Field, String> typed) {
        var allowed = organisation.isPresent()
                ? actor.isForOrganisation(Role.VENUE_MANAGER, organisation.get()) || isAdministrator(actor)
                : isAdministrator(actor);
        if (!allowed) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("venues.form.error.id"));
        }
        return read(typed, "Mediane_" + id, Map.of()).flatMap(kept -> {
            var venue = Arrival.added(id, kept, clock.instant()).heldBy(organisation, clock.instant());
            return venues.addOnce(actor, venue) ? Decision.accepted(venue) : edited(actor, id);
        });
    }

    /** Changes a venue to what somebody typed; refused when somebody else changed it since it was shown. */
    public Decision<Venue> change(Actor actor, UUID id, int version, Map<Field, String> typed) {
        return switch (edited(actor, id)) {
            case Decision.Accepted<Venue>(var venue) -> {
                if (venue.version() != version) {
                    yield Decision.refused(ErrorKey.of("venues.form.error.changed-meanwhile"));
                }
                var before = texts(venue);
                yield read(typed, venue.standardId(), before)
                        .map(kept -> save(actor, venue, any -> Arrival.changed(venue, kept, clock.instant())));
            }
            case Decision<Venue> other -> other;
        };
    }

    public Decision<Venue> close(Actor actor, UUID id) {
        return edited(actor, id).map(venue -> save(actor, venue, any -> venue.closed(clock.instant())));
    }

    public Decision<Venue> reopen(Actor actor, UUID id) {
        return edited(actor, id).map(venue -> save(actor, venue, any -> venue.reopened(clock.instant())));
    }

    /** Every field as the form shows it. */
    public static Map<Field, String> texts(Venue venue) {
        var texts = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            texts.put(field, SheetWriter.raw(venue.standardId(), venue.sheet(), field));
        }
        return texts;
    }

    private Venue save(Actor actor, Venue before, UnaryOperator<Venue> change) {
        var after = change.apply(before);
        venues.change(actor, List.of(new Venues.Changed(before, after)));
        return venues.find(before.id()).orElseThrow(() -> new OptimisticLockingFailureException("gone"));
    }

    /** What people type is checked harder than what files hold, but what was already there may stay. */
    private Decision<Kept> read(Map<Field, String> typed, String id, Map<Field, String> before) {
        var values = new EnumMap<Field, String>(Field.class);
        values.putAll(typed);
        values.put(Field.ID, id);
        values.put(Field.DATE_MAJ, reading.today().toString());
        var outcome = reading.reader().read(values);
        var errors = outcome.remarks().stream()
                .filter(TypedErrors::counts)
                .filter(remark -> !values.getOrDefault(remark.field(), "").equals(before.get(remark.field()))
                        || remark.kind() == Remark.Kind.REASON)
                .map(remark -> ErrorKey.on(
                        remark.field().column(),
                        remark.key(),
                        remark.arguments().toArray()))
                .toList();
        return outcome instanceof Kept kept && errors.isEmpty() ? Decision.accepted(kept) : Decision.refused(errors);
    }

    private static boolean mayEditSome(Actor actor) {
        return isAdministrator(actor) || actor.is(Role.VENUE_MANAGER);
    }

    private static boolean mayEdit(Actor actor, Venue venue) {
        return isAdministrator(actor)
                || venue.organisation()
                        .filter(holder -> actor.isForOrganisation(Role.VENUE_MANAGER, holder))
                        .isPresent();
    }

    private static boolean isAdministrator(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) || actor.isNationally(Role.VENUE_MANAGER);
    }

    /** Empty for those who may edit all. */
    public static Optional<Set<UUID>> organisations(Actor actor) {
        if (isAdministrator(actor)) {
            return Optional.empty();
        }
        return Optional.of(actor.grants().stream()
                .filter(grant -> grant.role() == Role.VENUE_MANAGER)
                .map(Grant::scope)
                .flatMap(scope -> scope instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
