package fr.mediane.steering.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A target and what was found so far.
 *
 * @param values by day, oldest first
 */
public record Followed(Target target, List<Value> values) {
    public Followed {
        values = List.copyOf(values);
    }

    /** Where a target stands, by its latest value. */
    public enum Standing {
        /** The aim is reached. */
        REACHED,
        /** At least where the trajectory wants it to be on the day of the value. */
        ON_TRACK,
        BEHIND,
        /** Nothing to compare: no value yet, or nothing to reach. */
        FOLLOWED;

        public String messageKey() {
            return "targets.standing." + name();
        }
    }

    public Optional<Value> latest() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** What the trajectory wants on a day, by straight lines between its points; flat before and after. Two decimals. */
    public Optional<BigDecimal> wanted(LocalDate day) {
        var points = target.trajectory();
        if (target.aim().isEmpty()) {
            return Optional.empty();
        }
        if (!day.isAfter(points.getFirst().day())) {
            return Optional.of(points.getFirst().value());
        }
        for (int i = 1; i < points.size(); i++) {
            if (!day.isAfter(points.get(i).day())) {
                return Optional.of(between(points.get(i - 1), points.get(i), day));
            }
        }
        return Optional.of(points.getLast().value());
    }

    public Standing standing() {
        var found = latest().map(Value::figure);
        if (found.isEmpty() || target.aim().isEmpty()) {
            return Standing.FOLLOWED;
        }
        if (asGood(found.get().value(), target.aim().get().value())) {
            return Standing.REACHED;
        }
        return wanted(found.get().day())
                        .filter(wanted -> asGood(found.get().value(), wanted))
                        .isPresent()
                ? Standing.ON_TRACK
                : Standing.BEHIND;
    }

    private boolean asGood(BigDecimal value, BigDecimal wanted) {
        int compared = value.compareTo(wanted);
        return target.upward() ? compared >= 0 : compared <= 0;
    }

    private static BigDecimal between(Figure from, Figure to, LocalDate day) {
        long gone = ChronoUnit.DAYS.between(from.day(), day);
        long whole = ChronoUnit.DAYS.between(from.day(), to.day());
        return to.value()
                .subtract(from.value())
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .add(from.value());
    }
}
