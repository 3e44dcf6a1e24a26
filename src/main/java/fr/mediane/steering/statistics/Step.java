package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the points of a trend lie apart. */
public enum Step {
    DAY("jour", 7),
    /** From Monday to Sunday. */
    WEEK("semaine", 4),
    MONTH("mois", 3);

    private static final int MONTH_OF_DAYS = 31;
    private static final int SEASON_OF_DAYS = 120;
    private final String code;
    private final int smooth;

    Step(String code, int smooth) {
        this.code = code;
        this.smooth = smooth;
    }

    /** What the address of a page calls it. */
    public String code() {
        return code;
    }

    /** How many points its moving average is over: the point itself and those before it. */
    public int smooth() {
        return smooth;
    }

    static Optional<Step> named(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }

    /** The one that shows a period best when nobody chose: by day for a month, by week for a season. */
    static Step fitting(DateRange period) {
        if (period.from().plusDays(MONTH_OF_DAYS).isBefore(period.until())) {
            return period.from().plusDays(SEASON_OF_DAYS).isBefore(period.until()) ? MONTH : WEEK;
        }
        return DAY;
    }

    /** The pieces of a period, in order; the first and the last may be cut. */
    List<DateRange> pieces(DateRange period) {
        return Stream.iterate(period.from(), day -> day.isBefore(period.until()), this::next)
                .map(day -> new DateRange(day, earlier(next(day), period.until())))
                .toList();
    }

    /** Whether a piece is a whole day, week or month. */
    boolean whole(DateRange piece) {
        return next(start(piece.from())).equals(piece.until())
                && start(piece.from()).equals(piece.from());
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> start(day).plusWeeks(1);
            case MONTH -> start(day).plusMonths(1);
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
