package fr.mediane.programmes.coordination.roadmap.published.web;

import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.web.RoadMapNames;
import java.util.List;

/**
 * A road map as everybody reads it.
 *
 * @param others the other versions of the département that may be read
 */
public record PublicRoadMapPage(RoadMapView view, RoadMapNames names, List<RoadMap> others) {
    public PublicRoadMapPage {
        others = List.copyOf(others);
    }

    public RoadMap map() {
        return view.map();
    }

    public String file(String name) {
        return PublicRoadMapPages.PATH + "/" + map().departement() + "/" + name + ".csv?version=" + map().number();
    }

    public String href(RoadMap other) {
        return PublicRoadMapPages.PATH + "/" + other.departement() + "?version=" + other.number();
    }

    public List<Need> answered(JointAction action) {
        return view.needs().stream()
                .filter(need -> action.needs().contains(need.id()))
                .toList();
    }
}
