package fr.mediane.steering.targets;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure on a day: a baseline, a milestone, an aim.
 *
 * @param value in the target's unit, at most two decimals
 */
public record Figure(LocalDate day, BigDecimal value) {
    public Figure {
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }
}
