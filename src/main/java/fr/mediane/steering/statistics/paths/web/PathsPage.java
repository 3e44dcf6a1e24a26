package fr.mediane.steering.statistics.paths.web;

import fr.mediane.steering.statistics.asking.web.Asking;
import fr.mediane.steering.statistics.paths.Paths;
import java.util.List;
import java.util.Optional;

/** What the page of paths shows; nothing when the days were refused. */
public record PathsPage(Asking asking, Optional<Paths> paths) {
    /** In the order in which they are counted. */
    public static final List<String> TIMES = List.of(
            "statistics.paths.times.1",
            "statistics.paths.times.2",
            "statistics.paths.times.3",
            "statistics.paths.times.6",
            "statistics.paths.times.10");

    private static final double LEVELS = 4;

    /** The message that names an area. */
    public static String name(int area) {
        return area == 0 ? "statistics.paths.together" : "competence.area." + area;
    }

    /** Where a mean level stands on the line from the first level to the fourth, 0 to 100. */
    public static long place(double level) {
        return Math.round((level - 1) * 100 / (LEVELS - 1));
    }

    /** Length of a bar, 0 to 100, beside the longest. */
    public static long length(Paths.Regular regular, long people) {
        long most = regular.times().stream().mapToLong(Long::longValue).max().orElse(0);
        return most == 0 ? 0 : people * 100 / most;
    }
}
