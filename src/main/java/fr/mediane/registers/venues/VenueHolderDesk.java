package fr.mediane.registers.venues;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a venue, and so may edit it: administrators entrust any venue to any organisation or to none; a manager
 * passes a venue between the organisations that they keep.
 */
@Component
@Transactional
public class VenueHolderDesk {
    private final VenueDesk desk;
    private final Venues venues;
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typing;
    private final Clock clock;

    VenueHolderDesk(
            VenueDesk desk, Venues venues, OrganisationDesk organisations, TypedOrganisationDesk typing, Clock clock) {
        this.desk = desk;
        this.venues = venues;
        this.organisations = organisations;
        this.typing = typing;
        this.clock = clock;
    }

    /** Whether the actor may entrust venues to any organisation; else only to those in {@link #own}. */
    public boolean entrustsToAny(Actor actor) {
        return Set.of(Role.ADMINISTRATOR, Role.VENUE_MANAGER).stream().anyMatch(actor::isNationally);
    }

    /** The organisations whose venues the actor keeps, with their names. */
    public Map<UUID, String> own(Actor actor) {
        return organisations.named(actor, desk.mayCreateFor(actor).orThrow());
    }

    /**
     * Entrusts a venue to any organisation, or to none.
     *
     * @param version of the venue when it was shown
     * @param typed the organisation's name or number; empty leaves the venue to administrators
     * @param picked the id that came with a suggestion, or empty
     */
    public Decision<Venue> entrust(Actor actor, UUID venue, int version, String typed, String picked) {
        if (!entrustsToAny(actor)) {
            return Decision.forbidden();
        }
        if (typed.isBlank()) {
            return hold(actor, venue, version, Optional.empty());
        }
        var meant = typing.meant(actor, typed, picked);
        return meant.isPresent()
                ? hold(actor, venue, version, meant.map(Organisation::id))
                : Decision.refused(ErrorKey.on("holder", "venues.holder.error.unknown"));
    }

    /** Passes a venue to another organisation whose venues the actor keeps too. */
    public Decision<Venue> pass(Actor actor, UUID venue, int version, UUID holder) {
        return actor.isForOrganisation(Role.VENUE_MANAGER, holder)
                ? hold(actor, venue, version, Optional.of(holder))
                : Decision.forbidden();
    }

    private Decision<Venue> hold(Actor actor, UUID venue, int version, Optional<UUID> holder) {
        return switch (desk.edited(actor, venue)) {
            case Decision.Accepted<Venue>(var before)
            when before.version() != version -> Decision.refused(ErrorKey.of("venues.form.error.changed-meanwhile"));
            case Decision.Accepted<Venue>(var before) -> Decision.accepted(held(actor, before, holder));
            case Decision<Venue> refused -> refused;
        };
    }

    private Venue held(Actor actor, Venue before, Optional<UUID> holder) {
        if (!before.organisation().equals(holder)) {
            venues.change(actor, List.of(new Venues.Changed(before, before.heldBy(holder, clock.instant()))));
        }
        return venues.find(before.id()).orElseThrow();
    }
}
