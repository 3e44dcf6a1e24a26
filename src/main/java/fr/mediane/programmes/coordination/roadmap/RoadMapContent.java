package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that is in a road map, to read or to start the next one from. */
@Component
public class RoadMapContent {
    private final RoadMapNeeds needs;
    private final JointActions actions;
    private final FundingLines lines;
    private final Clock clock;

    RoadMapContent(RoadMapNeeds needs, JointActions actions, FundingLines lines, Clock clock) {
        this.needs = needs;
        this.actions = actions;
        this.lines = lines;
        this.clock = clock;
    }

    public RoadMapView of(RoadMap map) {
        return new RoadMapView(map, needs.of(map.id()), actions.of(map.id()));
    }

    /** Everything again under ids of its own. */
    void copy(RoadMapView from, UUID to) {
        var ids = new HashMap<UUID, UUID>();
        for (var need : from.needs()) {
            var id = Uuid7.next();
            ids.put(need.id(), id);
            needs.insert(
                    new Need(id, 0, to, need.title(), need.figure(), need.source(), need.where(), need.priority()));
        }
        for (var one : from.actions()) {
            var id = Uuid7.next();
            actions.insert(
                    new JointAction(
                            id,
                            0,
                            to,
                            one.title(),
                            one.description(),
                            one.leader(),
                            one.starts(),
                            one.ends(),
                            one.eligible(),
                            one.engineering(),
                            one.planned(),
                            one.reached(),
                            one.state(),
                            one.needs().stream().map(ids::get).collect(Collectors.toSet()),
                            one.partners(),
                            one.lines()),
                    clock.instant());
            one.lines()
                    .forEach(line -> lines.insert(
                            new FundingLine(
                                    Uuid7.next(), id, line.funder(), line.label(), line.cents(), line.confirmed()),
                            clock.instant()));
        }
    }
}
