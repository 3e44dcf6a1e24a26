package fr.mediane.registers.venues;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Where one books at a venue in Médiane itself: a room above knows, and tells the pages of venues. */
public interface VenueBooking {
    /** Those of these venues where something can be booked now. */
    Set<UUID> open(Collection<UUID> venues);

    /** Where that is done. */
    String address(UUID venue);
}
