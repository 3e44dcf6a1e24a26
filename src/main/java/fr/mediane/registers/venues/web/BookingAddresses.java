package fr.mediane.registers.venues.web;

import fr.mediane.registers.venues.VenueBooking;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where one books in Médiane itself, at those venues where hours are open. */
@Component
class BookingAddresses {
    private final ObjectProvider<VenueBooking> rooms;

    BookingAddresses(ObjectProvider<VenueBooking> rooms) {
        this.rooms = rooms;
    }

    Map<UUID, String> of(Collection<UUID> venues) {
        var addresses = new HashMap<UUID, String>();
        rooms.orderedStream()
                .forEach(room -> room.open(venues).forEach(venue -> addresses.put(venue, room.address(venue))));
        return addresses;
    }
}
