package fr.mediane.programmes.coordination.roadmap.published.web;

import fr.mediane.design.FranceMap;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapState;
import fr.mediane.registers.territory.Departement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    public FranceMap map(Ui ui) {
        Map<String, RoadMap> known = maps.stream().collect(Collectors.toMap(RoadMap::departement, one -> one));
        return FranceMap.of(departements.stream()
                .map(one -> {
                    var found = known.get(one.code());
                    boolean there = found != null && found.state() == RoadMapState.ADOPTED;
                    var text = found == null ? ui.t("roadmap.public.not-yet") : found.title();
                    return new FranceMap.Area(one.code(), one.name(), text, there ? 1 : 0, false);
                })
                .toList());
    }

    public String departement(RoadMap map) {
        return departements.stream()
                .filter(one -> one.code().equals(map.departement()))
                .map(Departement::name)
                .findFirst()
                .orElse(map.departement());
    }
}
