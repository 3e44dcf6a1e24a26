package fr.mediane.steering.statistics.web.map;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Adds up what is counted by commune. */
@Component
class Places {
    private final TerritoryDesk territory;

    Places(TerritoryDesk territory) {
        this.territory = territory;
    }

    List<Departement> departements() {
        return territory.departements();
    }

    /** By département. */
    Map<String, Long> byDepartement(Map<String, Long> communes) {
        return sum(communes, commune -> Optional.of(commune.departement().code()));
    }

    /** By intercommunality, most first. */
    List<EpciFigure> byEpci(Map<String, Long> communes) {
        var sums = sum(communes, Commune::epci);
        return territory.epcis("").stream()
                .filter(epci -> sums.containsKey(epci.code()))
                .map(epci -> new EpciFigure(
                        epci.code(),
                        epci.name(),
                        epci.centre(),
                        epci.population().orElse(0),
                        sums.getOrDefault(epci.code(), 0L)))
                .sorted(Comparator.comparing((EpciFigure one) -> -one.supports())
                        .thenComparing(EpciFigure::code))
                .toList();
    }

    private Map<String, Long> sum(Map<String, Long> communes, Function<Commune, Optional<String>> area) {
        var sums = new HashMap<String, Long>();
        communes.forEach((code, supports) -> CommuneCode.parse(code)
                .value()
                .flatMap(territory::commune)
                .flatMap(area)
                .ifPresent(within -> sums.merge(within, supports, Long::sum)));
        return sums;
    }
}
