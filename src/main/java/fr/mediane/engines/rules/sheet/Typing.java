package fr.mediane.engines.rules.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people type into cells, as FEEL or as a value: decimal commas, spaces in thousands, the sign of the euro, days first,
 * {@code oui} and {@code non}, texts without quotes, {@code ≥}, ranges without brackets, lists by semicolon.
 */
public final class Typing {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final Pattern FEEL_DAY = Pattern.compile("(?:date ?\\( ?|@)\"(\\d{4}-\\d{2}-\\d{2})\"(?: ?\\))?");
    private static final Pattern ALL = Pattern.compile("-|–|—|\\*|tous|toutes|any|all", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<![@\\w])(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern YES = Pattern.compile("\\b(oui|yes|vrai)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile("\\b(non|no|faux)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_RANGE = Pattern.compile("[^\\[\\]();<>=]+\\.\\.[^\\[\\]();<>=]+");
    private static final Pattern NOT = Pattern.compile("not ?\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

    private Typing() {}

    /** A condition as FEEL, as far as one can tell; whether it is FEEL, the engine's own reader says. */
    public static String condition(Field field, String typed) {
        var text = tidy(typed);
        if (text.isEmpty() || ALL.matcher(text).matches()) {
            return "-";
        }
        return switch (field.kind()) {
            case TEXT -> texts(field.allowed(), text);
            case WHOLE, NUMBER, EUROS -> outsideQuotes(ranged(text), Typing::numbers);
            case DATE -> outsideQuotes(ranged(text), Typing::days);
            case YES_NO -> outsideQuotes(text, Typing::yesNo);
        };
    }

    /** A value; empty when it is none of that kind. */
    public static Optional<Value> value(Kind kind, String typed) {
        var text = tidy(typed);
        return switch (kind) {
            case TEXT -> text.isEmpty() ? Optional.empty() : Optional.of(new Value.Text(unquoted(text)));
            case WHOLE, NUMBER, EUROS -> amount(kind, numbers(text).strip());
            case DATE -> day(text);
            case YES_NO ->
                switch (yesNo(text).toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(new Value.YesNo(true));
                    case "false" -> Optional.of(new Value.YesNo(false));
                    default -> Optional.empty();
                };
        };
    }

    /** A list of texts, by semicolon or by line. */
    public static List<String> list(String typed) {
        return Arrays.stream(typed.split("[;\\n]"))
                .map(Typing::tidy)
                .map(Typing::unquoted)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static String tidy(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && QUOTED.matcher(text).matches()
                ? ESCAPED.matcher(text.substring(1, text.length() - 1)).replaceAll("$1")
                : text;
    }

    private static Optional<Value> amount(Kind kind, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        int decimals = number.stripTrailingZeros().scale();
        boolean fits = switch (kind) {
            case WHOLE -> decimals <= 0;
            case EUROS -> decimals <= 2;
            case TEXT, NUMBER, DATE, YES_NO -> true;
        };
        return fits ? Optional.of(new Value.Amount(number)) : Optional.empty();
    }

    private static Optional<Value> day(String typed) {
        var feel = FEEL_DAY.matcher(typed);
        var text = feel.matches() ? feel.group(1) : typed;
        var first = DAY_FIRST.matcher(text);
        var year = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return day(first.group(3), first.group(2), first.group(1)).map(Value.Day::new);
        }
        return year.matches() ? day(year.group(1), year.group(2), year.group(3)).map(Value.Day::new) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static String numbers(String text) {
        var plain = text.replace("€", "").replace("%", "").replace('\u2212', '-');
        return signs(COMMA.matcher(THOUSANDS.matcher(plain).replaceAll("")).replaceAll("."));
    }

    private static String days(String text) {
        var french = DAY_FIRST
                .matcher(signs(text))
                .replaceAll(found -> day(found.group(3), found.group(2), found.group(1))
                        .map(date -> "date(\"" + date + "\")")
                        .orElse(found.group()));
        return outsideQuotes(
                french, part -> YEAR_FIRST.matcher(part).replaceAll(found -> "date(\"" + found.group() + "\")"));
    }

    private static String yesNo(String text) {
        return NO.matcher(YES.matcher(text).replaceAll("true")).replaceAll("false");
    }

    private static String signs(String text) {
        return text.replace("≥", ">=").replace("≤", "<=").replace(';', ',');
    }

    private static String ranged(String text) {
        return BARE_RANGE.matcher(text).matches() ? "[" + text.strip() + "]" : text;
    }

    /** Texts typed without quotes: one, or several by comma or semicolon; in the writing of the column when it has one. */
    private static String texts(List<String> allowed, String text) {
        var not = NOT.matcher(text);
        if (not.matches()) {
            return "not(" + texts(allowed, not.group(1)) + ")";
        }
        if (text.indexOf('"') >= 0) {
            return text;
        }
        if (allowed.stream().anyMatch(text::equalsIgnoreCase)) {
            return written(allowed, text);
        }
        return String.join(
                ", ",
                Arrays.stream(text.split("[,;]"))
                        .map(part -> written(allowed, part.strip()))
                        .toList());
    }

    private static String written(List<String> allowed, String text) {
        return new Value.Text(allowed.stream()
                        .filter(text::equalsIgnoreCase)
                        .findFirst()
                        .orElse(text))
                .feel();
    }

    private static String outsideQuotes(String text, UnaryOperator<String> change) {
        var result = new StringBuilder();
        int from = 0;
        for (MatchResult quoted : QUOTED.matcher(text).results().toList()) {
            result.append(change.apply(text.substring(from, quoted.start()))).append(quoted.group());
            from = quoted.end();
        }
        return result.append(change.apply(text.substring(from))).toString();
    }
}
