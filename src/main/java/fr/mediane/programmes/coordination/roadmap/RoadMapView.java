package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A road map with all that is in it.
 *
 * @param needs the most urgent first
 * @param actions the first to start first
 */
public record RoadMapView(RoadMap map, List<Need> needs, List<JointAction> actions) {
    public RoadMapView {
        needs = List.copyOf(needs);
        actions = List.copyOf(actions);
    }

    public Optional<Need> need(UUID id) {
        return needs.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What all actions cost that may be paid for, in cents; what was abandoned is left out. */
    public long cost() {
        return going().stream().mapToLong(JointAction::eligible).sum();
    }

    /** What each kind of funder puts in, in cents; what was abandoned is left out. */
    public Map<FunderKind, Long> money() {
        var sums = new EnumMap<FunderKind, Long>(FunderKind.class);
        going().stream()
                .flatMap(action -> action.lines().stream())
                .forEach(line -> sums.merge(line.funder(), line.cents(), Long::sum));
        return sums;
    }

    /** Of that, what is promised in writing. */
    public long confirmed() {
        return going().stream()
                .flatMap(action -> action.lines().stream())
                .filter(FundingLine::confirmed)
                .mapToLong(FundingLine::cents)
                .sum();
    }

    private List<JointAction> going() {
        return actions.stream()
                .filter(action -> action.state() != JointActionState.ABANDONED)
                .toList();
    }
}
