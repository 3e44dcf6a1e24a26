package fr.mediane.registers.venues;

import fr.mediane.registers.venues.standard.RowReader.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a row of a file does to the register. */
public enum Arrival {
    ADDED,
    CHANGED,
    /** The register already says the same. */
    SAME,
    /** The register holds something more recent, or dated where the row is not: it stays. */
    OLDER,
    REJECTED;

    /** The same file twice changes nothing, and a file never takes the register back in time. */
    public static Arrival of(Optional<Venue> known, Kept row) {
        if (known.isEmpty()) {
            return ADDED;
        }
        var venue = known.get();
        if (venue.sheet().equals(row.sheet()) && venue.communeCode().equals(row.communeCode())) {
            return SAME;
        }
        var ours = venue.sheet().origin().updatedOn();
        var theirs = row.sheet().origin().updatedOn();
        boolean older = ours.isPresent() && theirs.orElse(LocalDate.MIN).isBefore(ours.get());
        return older ? OLDER : CHANGED;
    }

    public static Venue added(UUID id, Kept row, Instant now) {
        return Venue.found(id, row.id(), row.sheet(), row.communeCode(), now);
    }

    public static Venue changed(Venue venue, Kept row, Instant now) {
        return venue.describedBy(row.sheet(), row.communeCode(), now);
    }
}
