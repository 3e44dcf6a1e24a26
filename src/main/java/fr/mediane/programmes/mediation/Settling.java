package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.PostCode;
import fr.mediane.platform.Paris;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the registers where an activity was, then the rules whether it may be recorded. */
@Component
class Settling {
    private final TerritoryDesk territory;
    private final VenueDirectoryDesk venues;
    private final Clock clock;

    Settling(TerritoryDesk territory, VenueDirectoryDesk venues, Clock clock) {
        this.territory = territory;
        this.venues = venues;
        this.clock = clock;
    }

    Settlement settle(Naming.Named named) {
        var content = named.content().trimmed();
        var reasons = new ArrayList<>(named.reasons());
        var commune = commune(content.place());
        var residence = content.residence().flatMap(territory::commune);
        reasons.addAll(RecordingRules.broken(
                content, LocalDate.now(clock.withZone(commune.map(Commune::zone).orElse(Paris.ZONE)))));
        if (content.place().venue().isPresent() && commune.isEmpty()) {
            reasons.add(ErrorKey.on("venue", "mediation.error.venue-unknown"));
        } else if (content.place().commune().isPresent() && commune.isEmpty()) {
            reasons.add(ErrorKey.on("commune", "mediation.error.commune-unknown"));
        }
        if (content.residence().isPresent() && residence.isEmpty()) {
            reasons.add(ErrorKey.on("residence", "mediation.error.commune-unknown"));
        }
        var place = new ActivityPlace(content.place().kind(), content.place().venue(), commune.map(Commune::whole));
        return new Settlement(
                reasons,
                content.at(place, residence.map(Commune::whole)),
                commune.map(found -> found.departement().code()));
    }

    private Optional<Commune> commune(ActivityPlace place) {
        return place.kind() == PlaceKind.VENUE
                ? place.venue().flatMap(venues::brief).flatMap(this::communeOf)
                : place.commune().flatMap(territory::commune);
    }

    /** A venue whose commune nobody could tell lies in the most populated one of its postcode. */
    private Optional<Commune> communeOf(VenueBrief venue) {
        return venue.communeCode()
                .flatMap(code -> CommuneCode.parse(code).value())
                .flatMap(territory::commune)
                .or(() -> PostCode.parse(venue.postCode()).value().stream()
                        .flatMap(code -> territory.communes(code).stream())
                        .findFirst());
    }
}
