package fr.mediane.programmes.coordination.roadmap.published;

import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapContent;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.RoadMaps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody reads of road maps, without an {@code Actor}: those that were adopted, and those that they replaced. */
@Component
@Transactional(readOnly = true)
public class PublishedRoadMapDesk {
    private final RoadMaps maps;
    private final RoadMapContent content;
    private final Clock clock;

    PublishedRoadMapDesk(RoadMaps maps, RoadMapContent content, Clock clock) {
        this.maps = maps;
        this.content = content;
        this.clock = clock;
    }

    /** All, by département; of each the one in force first, then the latest. */
    public List<RoadMap> all() {
        return maps.published(Paris.today(clock).getYear());
    }

    /** Those of one département, likewise. */
    public List<RoadMap> of(String departement) {
        return all().stream()
                .filter(one -> one.departement().equals(departement))
                .toList();
    }

    /**
     * One with all that is in it.
     *
     * @param number the département's first, second…; zero means the one in force, or else the latest
     */
    public Optional<RoadMapView> find(String departement, int number) {
        return of(departement).stream()
                .filter(one -> number == 0 || one.number() == number)
                .findFirst()
                .map(content::of);
    }
}
