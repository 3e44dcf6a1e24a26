package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a wish fits a position, between the middles of their communes. */
@Component
class Fits {
    private final TerritoryDesk territory;

    Fits(TerritoryDesk territory) {
        this.territory = territory;
    }

    /** Empty when nobody knows where one of them is. */
    Optional<Match> match(Wish wish, OpenPosition position) {
        var notice = position.notice();
        return position.commune()
                .flatMap(territory::commune)
                .map(Commune::centre)
                .flatMap(place -> territory
                        .commune(wish.commune())
                        .map(home -> Matching.match(
                                new Matching.Wished(home.centre(), wish.radiusKm(), wish.freeFrom(), wish.skills()),
                                new Matching.Needed(place, notice.startsOn(), notice.skills()))));
    }
}
