package fr.mediane.engines.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is particular to each kind of question. */
final class QuestionReader {
    static final List<String> NAMES = List.of(
            "options",
            "from",
            "to",
            "low-fr",
            "low-en",
            "high-fr",
            "high-en",
            "least",
            "most",
            "decimals",
            "longest",
            "earliest",
            "latest");
    private static final int MOST_OPTIONS = 40;
    private static final int LABEL = 120;
    private static final int WIDEST_SCALE = 10;
    private static final int LINE = 200;
    private static final int PARAGRAPH = 2_000;
    private static final BigDecimal HUGE = new BigDecimal("999999999999");
    private final Faults faults;

    QuestionReader(Faults faults) {
        this.faults = faults;
    }

    /** Empty when there is no such kind. */
    Optional<Question> read(String kind, Map<?, ?> entry, String where) {
        return Optional.ofNullable(
                switch (kind) {
                    case "yes-no" -> new Question.YesNo();
                    case "one-of" -> new Question.OneOf(options(entry, where));
                    case "some-of" -> new Question.SomeOf(options(entry, where));
                    case "scale" -> scale(entry, where);
                    case "number" -> amount(entry, where);
                    case "short-text" -> new Question.Text(length(entry, where, LINE), false);
                    case "long-text" -> new Question.Text(length(entry, where, PARAGRAPH), true);
                    case "day" -> day(entry, where);
                    case "commune" -> new Question.Commune();
                    default -> null;
                });
    }

    private List<Question.Option> options(Map<?, ?> entry, String where) {
        var options = new ArrayList<Question.Option>();
        var codes = new HashSet<String>();
        for (var one : Faults.list(entry.get("options"))) {
            var option = Faults.map(one);
            var code = faults.text(option, "code", where, LABEL);
            faults.onlyKnown(option, where, List.of("code", "fr", "en"));
            if (!code.isEmpty() && !Head.isKey(code)) {
                faults.add("forms.fault.key", where, code);
            }
            if (!codes.add(code)) {
                faults.add("forms.fault.twice", code);
            }
            options.add(new Question.Option(code, faults.words(option, "", where + " " + code, true, LABEL)));
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            faults.add("forms.fault.options", where, MOST_OPTIONS);
        }
        return options;
    }

    private Question scale(Map<?, ?> entry, String where) {
        int from = faults.whole(entry, "from").orElse(1);
        int to = faults.whole(entry, "to").orElse(0);
        if (to - from < 1 || to - from > WIDEST_SCALE) {
            faults.add("forms.fault.range", where);
        }
        return new Question.Scale(
                from,
                to,
                faults.words(entry, "low-", where, true, LABEL),
                faults.words(entry, "high-", where, true, LABEL));
    }

    private Question amount(Map<?, ?> entry, String where) {
        var least = number(entry.get("least"), BigDecimal.ZERO, where);
        var most = number(entry.get("most"), HUGE, where);
        int decimals = faults.whole(entry, "decimals").orElse(0);
        if (least.compareTo(most) > 0 || decimals < 0 || decimals > 6) {
            faults.add("forms.fault.range", where);
        }
        return new Question.Amount(least, most, decimals);
    }

    private BigDecimal number(@Nullable Object value, BigDecimal otherwise, String where) {
        if (value == null) {
            return otherwise;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException none) {
            faults.add("forms.fault.range", where);
            return otherwise;
        }
    }

    private int length(Map<?, ?> entry, String where, int most) {
        int longest = faults.whole(entry, "longest").orElse(most);
        if (longest < 1 || longest > most) {
            faults.add("forms.fault.range", where);
        }
        return longest;
    }

    private Question day(Map<?, ?> entry, String where) {
        var earliest = date(entry.get("earliest"), LocalDate.of(1900, 1, 1), where);
        var latest = date(entry.get("latest"), LocalDate.of(2100, 12, 31), where);
        if (earliest.isAfter(latest)) {
            faults.add("forms.fault.range", where);
        }
        return new Question.Day(earliest, latest);
    }

    /** YAML reads 2026-11-25 as a date by itself, at midnight in Greenwich. */
    private LocalDate date(@Nullable Object value, LocalDate otherwise, String where) {
        if (value == null) {
            return otherwise;
        }
        try {
            return value instanceof Date date
                    ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                    : LocalDate.parse(value.toString());
        } catch (DateTimeParseException none) {
            faults.add("forms.fault.range", where);
            return otherwise;
        }
    }
}
