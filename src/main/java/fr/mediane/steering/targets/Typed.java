package fr.mediane.steering.targets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    private Typed() {}

    /** Reads {@code 4 000}, {@code 62,5} and {@code 80 %}; empty when it is no number, or none of this unit. */
    static Optional<BigDecimal> number(String typed, Unit unit) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        var bare = unit == Unit.PERCENT && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return NUMBER.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare.replace(',', '.'))).filter(number -> fits(number, unit))
                : Optional.empty();
    }

    private static boolean fits(BigDecimal number, Unit unit) {
        return switch (unit) {
            case PERCENT -> number.compareTo(BigDecimal.valueOf(100)) <= 0;
            case COUNT -> number.stripTrailingZeros().scale() <= 0;
            case RANK -> number.stripTrailingZeros().scale() <= 0 && number.signum() > 0;
        };
    }
}
