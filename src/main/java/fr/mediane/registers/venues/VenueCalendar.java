package fr.mediane.registers.venues;

import fr.mediane.registers.venues.hours.LocalCalendar;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock on a venue's wall and the public holidays there, for the rooms above: La Réunion is not Paris. */
public final class VenueCalendar {
    private final LocalCalendar calendar;

    private VenueCalendar(LocalCalendar calendar) {
        this.calendar = calendar;
    }

    /** From the venue's commune, or its postcode when the commune is not known. */
    public static VenueCalendar of(VenueBrief venue) {
        return new VenueCalendar(LocalCalendar.of(venue.communeCode().orElse(venue.postCode())));
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** Whether the day is a public holiday there. */
    public boolean holiday(LocalDate day) {
        return calendar.holidays().include(day);
    }
}
