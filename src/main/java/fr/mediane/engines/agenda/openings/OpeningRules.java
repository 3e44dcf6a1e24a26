package fr.mediane.engines.agenda.openings;

import fr.mediane.engines.agenda.PlanRules;
import fr.mediane.engines.agenda.Room;
import fr.mediane.kernel.ErrorKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an opening must be. */
final class OpeningRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 240;

    private OpeningRules() {}

    /** Why it may not be opened, in the order of the form; none when it may. */
    static List<ErrorKey> broken(OpeningPlan plan, LocalDate today) {
        var reasons = new ArrayList<ErrorKey>();
        if (plan.firstDay().isBefore(today)) {
            reasons.add(ErrorKey.on("day", "agenda.error.past"));
        } else if (plan.firstDay().isAfter(today.plusYears(PlanRules.AHEAD))) {
            reasons.add(ErrorKey.on("day", "agenda.error.far", PlanRules.AHEAD));
        }
        if (!plan.ends().isAfter(plan.begins())) {
            reasons.add(ErrorKey.on("ends", "agenda.error.ends-before"));
        } else if (Duration.between(plan.begins(), plan.ends()).toMinutes() < plan.minutes()) {
            reasons.add(ErrorKey.on("minutes", "agenda.error.longer-than-opening"));
        }
        if (plan.minutes() < SHORTEST || plan.minutes() > LONGEST) {
            reasons.add(ErrorKey.on("minutes", "agenda.error.minutes", SHORTEST, LONGEST));
        }
        if (!Recurrence.understood(plan.rule())) {
            reasons.add(ErrorKey.on("repeat", "agenda.error.rule"));
        }
        if (plan.room().length() > Room.LONGEST_NAME) {
            reasons.add(ErrorKey.on("room", "agenda.error.too-long", Room.LONGEST_NAME));
        }
        return reasons;
    }
}
