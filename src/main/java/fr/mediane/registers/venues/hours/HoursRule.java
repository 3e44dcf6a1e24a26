package fr.mediane.registers.venues.hours;

import java.util.List;

/**
 * One rule, ready to be applied to a day.
 *
 * @param days the days it holds on
 * @param spans its stretches of those days
 * @param manner how it meets the rules before it
 */
record HoursRule(DayTest days, List<Span> spans, Manner manner) {
    enum Manner {
        /** Takes the place of everything said before about the day (";"). */
        REPLACE,
        /** Lies over what was said before (",", and every "off": it cuts only its own stretch). */
        OVERLAY,
        /** Fills only what nothing has settled ("||"). */
        FALLBACK
    }

    HoursRule {
        spans = List.copyOf(spans);
    }
}
