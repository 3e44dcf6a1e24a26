package fr.mediane.engines.forms;

import fr.mediane.kernel.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            "latest",
            "linked-to",
            "types",
            "count",
            "megabytes");
    private static final int MOST_OPTIONS = 40;
    private static final int MOST_LINKED = 200;
    private static final int LABEL = 120;
    private static final int WIDEST_SCALE = 10;
    private static final int LINE = 200;
    private static final int PARAGRAPH = 2_000;
    private static final BigDecimal HUGE = new BigDecimal("999999999999");
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final int MEGABYTES = 10;
    private final Faults faults;

    QuestionReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Empty when there is no such kind.
     *
     * @param before the questions so far, by key
     */
    Optional<Question> read(String kind, Map<?, ?> entry, String where, Map<String, Question> before) {
        return Optional.ofNullable(
                switch (kind) {
                    case "yes-no" -> new Question.YesNo();
                    case "one-of" -> oneOf(entry, where, before);
                    case "some-of" -> new Question.SomeOf(options(entry, where, MOST_OPTIONS));
                    case "scale" -> scale(entry, where);
                    case "number" -> amount(entry, where);
                    case "euros" -> money(entry, where);
                    case "short-text" -> new Question.Text(length(entry, where, LINE), false);
                    case "long-text" -> new Question.Text(length(entry, where, PARAGRAPH), true);
                    case "day" -> day(entry, where);
                    case "commune" -> new Question.Commune();
                    case "phone" -> new Contact.Phone();
                    case "email" -> new Contact.Email();
                    case "siret" -> new Contact.Company();
                    case "iban" -> new Contact.BankAccount();
                    case "address" -> new Contact.Address();
                    case "file" -> file(entry, where);
                    default -> null;
                });
    }

    private Question oneOf(Map<?, ?> entry, String where, Map<String, Question> before) {
        var linkedTo = faults.optional(entry, "linked-to", where, LABEL);
        var options = options(entry, where, linkedTo.isEmpty() ? MOST_OPTIONS : MOST_LINKED);
        var earlier = before.get(linkedTo);
        if (!linkedTo.isEmpty() && !(earlier instanceof Question.OneOf)) {
            faults.add("forms.fault.linked", where, linkedTo);
        }
        options.stream()
                .flatMap(option -> option.of().stream())
                .filter(code -> earlier == null || !earlier.values().contains(code))
                .distinct()
                .forEach(code -> faults.add("forms.fault.no-option", where, code));
        return new Question.OneOf(options, linkedTo);
    }

    /** A few euros or a fortune, never a debt unless it is said so. */
    private Question money(Map<?, ?> entry, String where) {
        var least = number(entry.get("least"), BigDecimal.ZERO, where);
        var most = number(entry.get("most"), MILLION, where);
        boolean exact = least.stripTrailingZeros().scale() <= 2
                && most.stripTrailingZeros().scale() <= 2;
        if (!exact || least.compareTo(most) > 0 || most.abs().max(least.abs()).compareTo(HUGE) > 0) {
            faults.add("forms.fault.range", where);
            return new Question.Money(Euros.ZERO, Euros.ZERO);
        }
        return new Question.Money(new Euros(least), new Euros(most));
    }

    private Question file(Map<?, ?> entry, String where) {
        var given = entry.get("types");
        var types = (given == null ? List.of("pdf", "jpg", "png") : Faults.list(given))
                .stream().map(String::valueOf).distinct().toList();
        if (types.isEmpty() || !Enclosure.TYPES.containsAll(types)) {
            faults.add(
                    "forms.fault.types",
                    where,
                    Enclosure.TYPES.stream().sorted().collect(Collectors.joining(", ")));
        }
        int count = faults.whole(entry, "count").orElse(1);
        int megabytes = faults.whole(entry, "megabytes").orElse(MEGABYTES);
        if (count < 1 || count > Enclosure.MOST || megabytes < 1 || megabytes > Enclosure.LARGEST) {
            faults.add("forms.fault.range", where);
        }
        return new Enclosure(types, count, megabytes);
    }

    private List<Question.Option> options(Map<?, ?> entry, String where, int most) {
        var options = new ArrayList<Question.Option>();
        var codes = new HashSet<String>();
        for (var one : Faults.list(entry.get("options"))) {
            var option = Faults.map(one);
            var code = faults.text(option, "code", where, LABEL);
            faults.onlyKnown(option, where, List.of("code", "fr", "en", "of"));
            if (!code.isEmpty() && !Field.Head.isKey(code)) {
                faults.add("forms.fault.key", where, code);
            }
            if (!codes.add(code)) {
                faults.add("forms.fault.twice", code);
            }
            options.add(new Question.Option(
                    code, faults.words(option, "", where + " " + code, true, LABEL), of(option.get("of"))));
        }
        if (options.size() < 2 || options.size() > most) {
            faults.add("forms.fault.options", where, most);
        }
        return options;
    }

    /** One code or a list of them. */
    private static Set<String> of(@Nullable Object codes) {
        if (codes == null) {
            return Set.of();
        }
        return (codes instanceof List<?> list ? list : List.of(codes))
                .stream().map(String::valueOf).collect(Collectors.toSet());
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
        var earliest = faults.date(entry.get("earliest"), where).orElse(LocalDate.of(1900, 1, 1));
        var latest = faults.date(entry.get("latest"), where).orElse(LocalDate.of(2100, 12, 31));
        if (earliest.isAfter(latest)) {
            faults.add("forms.fault.range", where);
        }
        return new Question.Day(earliest, latest);
    }
}
