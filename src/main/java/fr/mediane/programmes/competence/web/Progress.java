package fr.mediane.programmes.competence.web;

import fr.mediane.programmes.competence.Assessment;
import fr.mediane.programmes.competence.adaptive.Area;
import fr.mediane.programmes.competence.adaptive.Profile;
import fr.mediane.programmes.competence.adaptive.Profile.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two assessments, in levels; in steps when items were calibrated for both.
 *
 * @param from the earlier one
 */
public record Progress(Assessment from, Assessment to) {
    /** Between the two asked for, the earlier first; between the first and the last when they are not there. */
    static Optional<Progress> of(List<Assessment> finished, String from, String to) {
        if (finished.size() < 2) {
            return Optional.empty();
        }
        var first = asked(finished, from).orElse(finished.getFirst());
        var last = asked(finished, to).orElse(finished.getLast());
        if (first.equals(last)) {
            return Optional.of(new Progress(finished.getFirst(), finished.getLast()));
        }
        return Optional.of(
                finished.indexOf(first) < finished.indexOf(last)
                        ? new Progress(first, last)
                        : new Progress(last, first));
    }

    /** Whether steps may be told. */
    public boolean calibrated() {
        return before().calibrated() && after().calibrated();
    }

    public Profile before() {
        return from.profile().orElseThrow();
    }

    public Profile after() {
        return to.profile().orElseThrow();
    }

    /** How many boxes an estimate fills, of {@link #boxes()}. */
    public int filled(Estimate known) {
        return calibrated() ? known.step() : known.level().number();
    }

    public int boxes() {
        return calibrated() ? 8 : 4;
    }

    /** By how much an area changed; empty when too little is known of it at either time. */
    public Optional<Integer> change(Area area) {
        return before().of(area).flatMap(old -> after().of(area).map(fresh -> filled(fresh) - filled(old)));
    }

    /** The areas that went up. */
    public List<Area> gained() {
        return Arrays.stream(Area.values())
                .filter(area -> change(area).filter(change -> change > 0).isPresent())
                .toList();
    }

    private static Optional<Assessment> asked(List<Assessment> finished, String id) {
        return finished.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }
}
