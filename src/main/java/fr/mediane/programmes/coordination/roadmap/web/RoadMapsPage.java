package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.programmes.coordination.roadmap.RoadMap;
import java.util.List;
import java.util.Map;

/**
 * The road maps that the reader has to do with.
 *
 * @param departements names by code
 * @param writes whether the reader may begin one
 * @param caps whether the reader keeps the caps
 */
public record RoadMapsPage(List<RoadMap> maps, Map<String, String> departements, boolean writes, boolean caps) {
    public String departement(RoadMap map) {
        return departements.getOrDefault(map.departement(), map.departement());
    }
}
