package fr.mediane.steering.statistics;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads a question, and says everything that is wrong with it at once. */
final class QuestionReader {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    /** More alternatives of one filter than anybody chooses by hand. */
    private static final int MOST_VALUES = 200;

    private final Question.Raw raw;
    private final List<ErrorKey> reasons = new ArrayList<>();

    QuestionReader(Question.Raw raw) {
        this.raw = raw;
    }

    Decision<Question> read() {
        var from = day("du", raw.du(), month -> month.atDay(1));
        var through = day("au", raw.au(), YearMonth::atEndOfMonth);
        order(from, through, "au");
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            var values = raw.all(filter);
            if (few(filter.parameter(), values) && !values.stream().allMatch(value -> possible(filter, value))) {
                reasons.add(ErrorKey.on(filter.parameter(), error(filter)));
            }
            filters.put(filter, values);
        }
        var step = choice("pas", raw.pas(), Step::named, "statistics.error.step");
        var against = against(from);
        return reasons.isEmpty()
                ? Decision.accepted(new Question(from, through, filters, against, step))
                : Decision.refused(reasons);
    }

    /** What to compare with: a period chosen by its name or by its days, other territories, or both. */
    private Optional<Against> against(Optional<LocalDate> asked) {
        var beside = raw.beside();
        var from = day(Against.PREFIX + "du", beside.du(), month -> month.atDay(1));
        var through = day(Against.PREFIX + "au", beside.au(), YearMonth::atEndOfMonth);
        order(from, through, Against.PREFIX + "au");
        var areas = new EnumMap<Filter, List<String>>(Filter.class);
        Filter.AREAS.forEach(level -> areas.put(level, beside.all(level)));
        areas.values().removeIf(List::isEmpty);
        areas.forEach((level, codes) -> few(Against.PREFIX + level.parameter(), codes));
        var chosen = choice("comparer", beside.comparer(), Against.Period::named, "statistics.error.compare");
        boolean dated = from.isPresent() || through.isPresent();
        if (chosen.isEmpty() && !dated && areas.isEmpty()) {
            return Optional.empty();
        }
        var period = chosen.orElse(dated ? Against.Period.GIVEN : Against.Period.SAME);
        switch (period) {
            case SAME -> need(!areas.isEmpty(), "contre-territoire", "statistics.error.compare-area");
            case GIVEN -> need(dated, Against.PREFIX + "du", "statistics.error.compare-days");
            case PREVIOUS, LAST_YEAR -> need(asked.isPresent(), "du", "statistics.error.compare-from");
        }
        return Optional.of(new Against(period, from, through, areas));
    }

    private <T> Optional<T> choice(String field, String typed, Function<String, Optional<T>> named, String error) {
        var found = named.apply(typed.strip());
        need(typed.isBlank() || found.isPresent(), field, error);
        return found;
    }

    private void need(boolean right, String field, String error) {
        if (!right) {
            reasons.add(ErrorKey.on(field, error));
        }
    }

    private void order(Optional<LocalDate> from, Optional<LocalDate> through, String field) {
        need(
                from.isEmpty() || through.isEmpty() || !from.get().isAfter(through.get()),
                field,
                "statistics.error.order");
    }

    private boolean few(String field, List<String> values) {
        if (values.size() > MOST_VALUES) {
            reasons.add(ErrorKey.on(field, "statistics.error.too-many", MOST_VALUES));
        }
        return values.size() <= MOST_VALUES;
    }

    /** The message that says that a value of a filter cannot be, or is unknown. */
    static String error(Filter filter) {
        return switch (filter) {
            case TYPE -> "statistics.error.type";
            case THEME -> "statistics.error.theme";
            case PROCEDURE -> "statistics.error.procedure";
            case TAG -> "statistics.error.tag";
            case COMMUNE -> "statistics.error.commune";
            case DEPARTEMENT -> "statistics.error.departement";
            case EPCI -> "statistics.error.epci";
            case REGION -> "statistics.error.region";
            case ZONING -> "statistics.error.zoning";
            case VENUE, MEDIATOR, PERSON, EMPLOYER, APPOINTMENT -> "statistics.error.value";
        };
    }

    private static boolean possible(Filter filter, String value) {
        return switch (filter) {
            case TYPE -> Coded.of(ActivityType.class, value).isPresent();
            case THEME -> Coded.of(Theme.class, value).isPresent();
            case PROCEDURE -> Coded.of(AdministrativeTheme.class, value).isPresent();
            case TAG, VENUE, MEDIATOR, PERSON, EMPLOYER, ZONING -> id(value);
            case APPOINTMENT -> value.equals(Filter.YES) || value.equals(Filter.NO);
            case COMMUNE, DEPARTEMENT, EPCI, REGION -> true;
        };
    }

    private static boolean id(String typed) {
        try {
            return !UUID.fromString(typed).toString().isEmpty();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private Optional<LocalDate> day(String field, String typed, Function<YearMonth, LocalDate> ofMonth) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = text.length() == 7 ? ofMonth.apply(YearMonth.parse(text)) : LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY)) {
                return Optional.of(day);
            }
            reasons.add(ErrorKey.on(field, "statistics.error.range"));
        } catch (DateTimeParseException notADay) {
            reasons.add(ErrorKey.on(field, "statistics.error.date"));
        }
        return Optional.empty();
    }
}
