package fr.mediane.engines.rules.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Values from one to another.
 *
 * @param low the smallest, or empty for no limit
 * @param lowIn whether the smallest belongs to it
 * @param high the greatest, or empty for no limit
 * @param highIn whether the greatest belongs to it
 */
public record Span(Optional<Value> low, boolean lowIn, Optional<Value> high, boolean highIn) {
    public static Span only(Value value) {
        return new Span(Optional.of(value), true, Optional.of(value), true);
    }

    public boolean single() {
        return low.isPresent() && low.equals(high) && lowIn && highIn;
    }

    public boolean contains(Value value) {
        return low.map(limit -> above(value.compareTo(limit), lowIn)).orElse(true)
                && high.map(limit -> above(limit.compareTo(value), highIn)).orElse(true);
    }

    private static boolean above(int compared, boolean in) {
        return in ? compared >= 0 : compared > 0;
    }

    /** Whether no value of the kind lies in it, such as a whole number between 59 and 60. */
    public boolean empty(Kind kind) {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        if (kind.step().isEmpty()) {
            int order = low.get().compareTo(high.get());
            return order > 0 || order == 0 && !(lowIn && highIn);
        }
        var step = kind.step().get();
        var first = steps(low.get(), step, RoundingMode.CEILING);
        var last = steps(high.get(), step, RoundingMode.FLOOR);
        boolean firstOut = !lowIn && whole(low.get(), step, first);
        boolean lastOut = !highIn && whole(high.get(), step, last);
        return (firstOut ? first.add(BigDecimal.ONE) : first).compareTo(lastOut ? last.subtract(BigDecimal.ONE) : last)
                > 0;
    }

    /** The same values from the first to the last that the kind has, such as 60 to 64 for what lies between 59 and 65. */
    public Span closed(Kind kind) {
        return low.isPresent() && high.isPresent() && kind.step().isPresent()
                ? new Span(
                        low.map(value -> lowIn ? value : next(value, kind.step().get())),
                        true,
                        high.map(value ->
                                highIn ? value : next(value, kind.step().get().negate())),
                        true)
                : this;
    }

    private static Value next(Value value, BigDecimal step) {
        return switch (value) {
            case Value.Amount(var number) -> Value.of(number.add(step));
            case Value.Day(var date) -> Value.of(date.plusDays(step.longValueExact()));
            case Value.Text _, Value.YesNo _ -> throw new IllegalArgumentException("no steps");
        };
    }

    private static BigDecimal steps(Value value, BigDecimal step, RoundingMode rounding) {
        return switch (value) {
            case Value.Amount(var number) -> number.divide(step, 0, rounding);
            case Value.Day(var date) -> BigDecimal.valueOf(date.toEpochDay());
            case Value.Text _, Value.YesNo _ -> throw new IllegalArgumentException("no steps");
        };
    }

    private static boolean whole(Value value, BigDecimal step, BigDecimal steps) {
        return !(value instanceof Value.Amount(var number)) || number.compareTo(steps.multiply(step)) == 0;
    }

    /** As FEEL writes it in a unary test. */
    public String feel() {
        if (single()) {
            return low.map(Value::feel).orElse("");
        }
        if (high.isEmpty()) {
            return low.map(value -> (lowIn ? ">= " : "> ") + value.feel()).orElse("-");
        }
        return low.map(value -> (lowIn ? "[" : "(") + value.feel() + ".."
                        + high.map(Value::feel).orElse("") + (highIn ? "]" : ")"))
                .orElseGet(() -> (highIn ? "<= " : "< ") + high.map(Value::feel).orElse(""));
    }
}
