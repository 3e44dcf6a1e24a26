package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import java.util.Optional;
import java.util.UUID;

/**
 * Where help was given.
 *
 * @param venue the venue of the register, for {@link PlaceKind#VENUE} only
 * @param commune where it was otherwise; may stay unknown when help was given from afar
 */
public record ActivityPlace(PlaceKind kind, Optional<UUID> venue, Optional<CommuneCode> commune) {
    public static ActivityPlace venue(UUID venue) {
        return new ActivityPlace(PlaceKind.VENUE, Optional.of(venue), Optional.empty());
    }

    public static ActivityPlace in(PlaceKind kind, CommuneCode commune) {
        return new ActivityPlace(kind, Optional.empty(), Optional.of(commune));
    }

    /** Only what belongs to the kind: a form may still carry what was chosen before. */
    ActivityPlace trimmed() {
        return kind == PlaceKind.VENUE
                ? new ActivityPlace(kind, venue, Optional.empty())
                : new ActivityPlace(kind, Optional.empty(), commune);
    }
}
