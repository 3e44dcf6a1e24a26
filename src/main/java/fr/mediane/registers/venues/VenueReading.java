package fr.mediane.registers.venues;

import fr.mediane.platform.Paris;
import fr.mediane.registers.venues.hours.OpeningHours;
import fr.mediane.registers.venues.standard.Gazetteer;
import fr.mediane.registers.venues.standard.RowReader;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes readers of raw rows that know the country, today, and OpenStreetMap's opening hours. */
@Component
public class VenueReading {
    private final ObjectProvider<Gazetteer> gazetteer;
    private final Clock clock;

    VenueReading(ObjectProvider<Gazetteer> gazetteer, Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** For one file or one form. */
    public RowReader reader() {
        return new RowReader(
                gazetteer.getIfAvailable(() -> Gazetteer.NONE),
                today(),
                text -> OpeningHours.of(text).understood());
    }

    /** The day in mainland France. */
    public LocalDate today() {
        return Paris.today(clock);
    }
}
