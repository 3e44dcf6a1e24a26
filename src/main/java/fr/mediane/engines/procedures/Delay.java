package fr.mediane.engines.procedures;

import fr.mediane.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A delay as a procedure states it: {@code 2 months}, {@code 30 days}, {@code 5 working-days}. It begins the day after.
 *
 * @param number 1 to 999
 */
public record Delay(int number, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,2}) (months?|days?|working-days?)");

    /** What is counted. */
    public enum Unit {
        MONTHS,
        DAYS,
        /** Monday to Friday without national holidays. */
        WORKING_DAYS;

        public String messageKey() {
            return "procedures.delay." + name();
        }
    }

    static Optional<Delay> parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var unit = switch (match.group(2).replaceAll("s$", "")) {
            case "month" -> Unit.MONTHS;
            case "day" -> Unit.DAYS;
            default -> Unit.WORKING_DAYS;
        };
        return Optional.of(new Delay(Integer.parseInt(match.group(1)), unit));
    }

    /** The last day of the delay. A delay in months ends on the day of the same number, or on the last of a shorter month. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case MONTHS -> day.plusMonths(number);
            case DAYS -> day.plusDays(number);
            case WORKING_DAYS -> WorkingDays.after(day, number);
        };
    }

    /** The day that lies the delay before another; working days are counted as such. */
    public LocalDate before(LocalDate day) {
        return switch (unit) {
            case MONTHS -> day.minusMonths(number);
            case DAYS -> day.minusDays(number);
            case WORKING_DAYS -> {
                var earlier = day;
                for (int left = number; left > 0; ) {
                    earlier = earlier.minusDays(1);
                    left -= WorkingDays.include(earlier) ? 1 : 0;
                }
                yield earlier;
            }
        };
    }
}
