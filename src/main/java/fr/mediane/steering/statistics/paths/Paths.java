package fr.mediane.steering.statistics.paths;

import java.util.List;
import java.util.Optional;

/**
 * How people named in some activities of a period came back, and what they say they learned in it.
 *
 * @param progress by area, all areas together first
 * @param calibrated whether every level comes from calibrated questions; else levels are indicative
 * @param threshold below so many people nothing is told of an area
 */
public record Paths(Regular regular, List<Area> progress, boolean calibrated, int threshold) {
    /**
     * @param named different people named
     * @param regular of these, those in {@link PathsDesk#REGULAR} activities or more
     * @param times how many took part in 1, 2, 3 to 5, 6 to 9, 10 activities or more
     */
    public record Regular(long named, long regular, List<Long> times) {}

    /**
     * One area of the European framework, 1 to 5; 0 for all together.
     *
     * @param assessed people who assessed themselves in the period
     * @param n of these, those who did so twice at least; none said when they are too few
     * @param change what changed for them; empty when they are too few
     */
    public record Area(int area, long assessed, Optional<Long> n, Optional<Change> change) {}

    /**
     * @param rose people whose last level is above their first one
     * @param first mean of the first levels, 1 to 4
     * @param last mean of the last levels
     */
    public record Change(long rose, long stayed, long fell, double first, double last) {}
}
