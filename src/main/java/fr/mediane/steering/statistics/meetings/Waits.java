package fr.mediane.steering.statistics.meetings;

import java.util.List;
import java.util.Optional;

/**
 * Waiting times and absences of some appointments.
 *
 * @param hosts by counsellor; empty for whom that is not meant
 */
public record Waits(Line all, List<Line> departements, List<Line> venues, List<Line> hosts) {
    /**
     * @param code of the département, or the id of the venue or host
     * @param came appointments that took place
     * @param missed appointments to which nobody came
     * @param unsaid past appointments of which nobody has said yet whether someone came: in no figure
     * @param delay of those that took place; empty when none did
     */
    public record Line(String code, String name, long came, long missed, long unsaid, Optional<Wait> delay) {
        static final Line NONE = new Line("", "", 0, 0, 0, Optional.empty());

        /** Appointments that took place or should have. */
        public long due() {
            return came + missed;
        }

        /** Of those that took place or should have, those to which nobody came; empty when there were none. */
        public Optional<Rate> rate() {
            return due() == 0 ? Optional.empty() : Optional.of(Rate.of(due(), missed));
        }

        Line named(String other) {
            return new Line(code, other, came, missed, unsaid, delay);
        }
    }

    /**
     * Days from the day an appointment was asked for to the day it took place.
     *
     * @param half the median
     * @param nine nine in ten waited at most so long
     */
    public record Wait(double half, double nine) {}
}
