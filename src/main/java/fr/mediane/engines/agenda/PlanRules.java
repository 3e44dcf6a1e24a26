package fr.mediane.engines.agenda;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a meeting must be to be planned. */
public final class PlanRules {
    static final int SHORTEST = 5;
    static final int LONGEST = 720;
    static final int MOST_SEATS = 500;
    static final int LONGEST_TITLE = 200;

    /** How far ahead one may plan, in years. */
    public static final int AHEAD = 2;

    private PlanRules() {}

    /** Why it may not be planned, in the order of the form; none when it may. */
    static List<ErrorKey> broken(MeetingPlan plan, LocalDate today, ZoneId zone) {
        var reasons = new ArrayList<ErrorKey>();
        day(plan, today, zone, reasons);
        if (plan.minutes() < SHORTEST || plan.minutes() > LONGEST) {
            reasons.add(ErrorKey.on("minutes", "agenda.error.minutes", SHORTEST, LONGEST));
        }
        if (plan.room().length() > Room.LONGEST_NAME) {
            reasons.add(ErrorKey.on("room", "agenda.error.too-long", Room.LONGEST_NAME));
        }
        if (plan.kind() != MeetingKind.APPOINTMENT) {
            if (plan.title().isBlank()) {
                reasons.add(ErrorKey.on("title", "agenda.error.title"));
            } else if (plan.title().length() > LONGEST_TITLE) {
                reasons.add(ErrorKey.on("title", "agenda.error.too-long", LONGEST_TITLE));
            }
            if (plan.capacity() < 1 || plan.capacity() > MOST_SEATS) {
                reasons.add(ErrorKey.on("capacity", "agenda.error.capacity", MOST_SEATS));
            }
        }
        return reasons;
    }

    private static void day(MeetingPlan plan, LocalDate today, ZoneId zone, List<ErrorKey> reasons) {
        var begins = plan.begins();
        if (begins.toLocalDate().isBefore(today)) {
            reasons.add(ErrorKey.on("day", "agenda.error.past"));
        } else if (begins.toLocalDate().isAfter(today.plusYears(AHEAD))) {
            reasons.add(ErrorKey.on("day", "agenda.error.far", AHEAD));
        } else if (zone.getRules().getValidOffsets(begins).isEmpty()) {
            reasons.add(ErrorKey.on("begins", "agenda.error.no-such-time"));
        }
    }
}
