package fr.mediane.registers.venues.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.Arrival;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueReading;
import fr.mediane.registers.venues.Venues;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.RowReader.Kept;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Three hundred invented venues in Drôme, Gironde and La Réunion, held by the invented organisations. */
@Component
class VenueDemonstration implements DemonstrationData {
    private final Venues venues;
    private final VenueReading reading;
    private final TerritoryDesk territory;
    private final Clock clock;

    VenueDemonstration(Venues venues, VenueReading reading, TerritoryDesk territory, Clock clock) {
        this.venues = venues;
        this.reading = reading;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration venues";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var reader = reading.reader();
        var made = new ArrayList<Venue>();
        for (var invented : new DemonstrationVenues(territory, reading.today()).all()) {
            var holders = DemonstrationOrganisations.in(invented.department());
            var holder = holders.get(invented.rank() % holders.size());
            invented.row().put(Field.PIVOT, holder.siret().digits());
            invented.row().put(Field.STRUCTURE_PARENTE, holder.name());
            if (reader.read(invented.row()) instanceof Kept kept) {
                made.add(Arrival.added(invented.id(), kept, clock.instant())
                        .heldBy(Optional.of(holder.id()), clock.instant()));
            }
        }
        progress.total(made.size());
        venues.add(Actor.SYSTEM, made);
        progress.done(made.size());
    }
}
