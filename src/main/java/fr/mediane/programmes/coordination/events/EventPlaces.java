package fr.mediane.programmes.coordination.events;

import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.events.EventDraft.Where;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import fr.mediane.registers.venues.VenueBrief;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds where an event is meant to be: a venue of the register, or an address in a commune. */
@Component
class EventPlaces {
    private final PlaceDesk places;
    private final TypedCommuneDesk communes;
    private final TerritoryDesk territory;

    EventPlaces(PlaceDesk places, TypedCommuneDesk communes, TerritoryDesk territory) {
        this.places = places;
        this.communes = communes;
        this.territory = territory;
    }

    /** @param commune its code as it is today; unknown for some venues */
    record Spot(UUID id, Optional<String> commune, Optional<String> departement) {}

    /** The place, or nothing and why. */
    Optional<Spot> of(Where where, List<ErrorKey> mistakes) {
        return where.atVenue() ? venue(where, mistakes) : address(where, mistakes);
    }

    private Optional<Spot> venue(Where where, List<ErrorKey> mistakes) {
        var venue = places.meant(where.venue().strip(), id(where.venueCode()))
                .flatMap(places::brief)
                .filter(VenueBrief::open);
        if (venue.isEmpty()) {
            mistakes.add(ErrorKey.on("venue", "coordination.events.error.venue"));
        }
        return venue.map(found -> {
            var commune =
                    found.communeCode().flatMap(code -> CommuneCode.parse(code).value());
            return spot(found.id(), commune.flatMap(territory::commune));
        });
    }

    private Optional<Spot> address(Where where, List<ErrorKey> mistakes) {
        if (where.address().isBlank()) {
            mistakes.add(ErrorKey.on("venue", "coordination.events.error.where"));
            return Optional.empty();
        }
        return switch (communes.meant(where.commune(), where.communeCode())) {
            case MeantCommune.One(var commune)
            when mistakes.isEmpty() ->
                Optional.of(spot(
                        places.address(
                                where.address().strip(),
                                commune.name(),
                                commune.postcodes().isEmpty()
                                        ? ""
                                        : commune.postcodes().getFirst().digits(),
                                commune.code()),
                        Optional.of(commune)));
            case MeantCommune.One one -> Optional.empty();
            case MeantCommune.None none -> {
                mistakes.add(ErrorKey.on("commune", "coordination.events.error.commune"));
                yield Optional.empty();
            }
            case MeantCommune.Unclear(var likely) -> {
                mistakes.add(ErrorKey.on(
                        "commune",
                        "coordination.events.error.commune-unclear",
                        likely.stream().map(Commune::label).collect(Collectors.joining(", "))));
                yield Optional.empty();
            }
        };
    }

    private static Spot spot(UUID id, Optional<Commune> commune) {
        return new Spot(
                id,
                commune.map(found -> found.whole().code()),
                commune.map(found -> found.departement().code()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
