package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.AgeGroup;
import fr.mediane.engines.surveys.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people say of the help.
 *
 * @param from first month; empty when nobody answered yet
 * @param after right after the help, all together
 * @param later some weeks later
 * @param quarters right after, by quarter of the help, oldest first
 * @param areas right after, by département, most answers first
 * @param audiences right after, by kind of help
 * @param ages right after, by age as people say it
 * @param hidden how many groups are not shown, each quarter counted by itself
 * @param threshold below so many answers nothing is shown
 */
public record Findings(
        Optional<LocalDate> from,
        Tally after,
        Tally later,
        Map<Quarter, Tally> quarters,
        List<Area> areas,
        Map<Audience, Tally> audiences,
        Map<AgeGroup, Tally> ages,
        int hidden,
        int threshold) {
    /** A département, by its code and name. */
    public record Area(String code, String name, Tally tally) {}

    public boolean empty() {
        return after.answered() < threshold && later.answered() < threshold;
    }
}
