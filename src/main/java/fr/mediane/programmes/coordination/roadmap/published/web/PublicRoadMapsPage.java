package fr.mediane.programmes.coordination.roadmap.published.web;

import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.registers.territory.Departement;
import java.util.List;

/**
 * Which départements have a road map that everybody may read.
 *
 * @param maps one of each département: the one in force, or else the latest
 */
public record PublicRoadMapsPage(List<RoadMap> maps, List<Departement> departements) {
    public PublicRoadMapsPage {
        maps = List.copyOf(maps);
        departements = List.copyOf(departements);
    }

    public String departement(RoadMap map) {
        return departements.stream()
                .filter(one -> one.code().equals(map.departement()))
                .map(Departement::name)
                .findFirst()
                .orElse(map.departement());
    }
}
