package fr.mediane.engines.forms;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Parsed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A kind of question. Each says what a typed text means; a new kind is a new record here. */
public sealed interface Question {
    String YES = "oui";
    String NO = "non";

    /**
     * What was typed or ticked, as an answer.
     *
     * @param typed never blank, at least one
     */
    Parsed<Answer> read(List<String> typed);

    /** The values it may have, when they can be counted; empty for texts, numbers and days. */
    default Set<String> values() {
        return Set.of();
    }

    /** Whether its answers are in somebody's own words: these are sealed, and never counted. */
    default boolean free() {
        return false;
    }

    record YesNo() implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return typed.size() == 1 && values().contains(typed.getFirst())
                    ? Parsed.valid(new Answer.Said(typed.getFirst().equals(YES)))
                    : Parsed.invalid("forms.error.choose");
        }

        @Override
        public Set<String> values() {
            return Set.of(YES, NO);
        }
    }

    /** A choice, by its code. */
    record Option(String code, Words label) {}

    record OneOf(List<Option> options) implements Question {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public Parsed<Answer> read(List<String> typed) {
            return typed.size() == 1 && values().contains(typed.getFirst())
                    ? Parsed.valid(new Answer.Chosen(typed))
                    : Parsed.invalid("forms.error.choose");
        }

        @Override
        public Set<String> values() {
            return codes(options);
        }
    }

    record SomeOf(List<Option> options) implements Question {
        public SomeOf {
            options = List.copyOf(options);
        }

        @Override
        public Parsed<Answer> read(List<String> typed) {
            return values().containsAll(typed)
                    ? Parsed.valid(new Answer.Chosen(
                            values().stream().filter(typed::contains).toList()))
                    : Parsed.invalid("forms.error.choose");
        }

        @Override
        public Set<String> values() {
            return codes(options);
        }
    }

    /** Whole numbers from one end to the other, with words at both ends. */
    record Scale(int from, int to, Words low, Words high) implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return typed.size() == 1 && values().contains(typed.getFirst())
                    ? Parsed.valid(new Answer.Number(new BigDecimal(typed.getFirst())))
                    : Parsed.invalid("forms.error.choose");
        }

        @Override
        public Set<String> values() {
            var all = new LinkedHashSet<String>();
            for (int value = from; value <= to; value++) {
                all.add(String.valueOf(value));
            }
            return all;
        }
    }

    /** A number with at most so many digits after the point. */
    record Amount(BigDecimal least, BigDecimal most, int decimals) implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            var bare = typed.getFirst().replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
            if (!bare.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
                return Parsed.invalid("forms.error.number");
            }
            var value = new BigDecimal(bare);
            if (value.stripTrailingZeros().scale() > decimals) {
                return Parsed.invalid(decimals == 0 ? "forms.error.whole" : "forms.error.decimals", decimals);
            }
            return value.compareTo(least) < 0 || value.compareTo(most) > 0
                    ? Parsed.invalid("forms.error.range", least.toPlainString(), most.toPlainString())
                    : Parsed.valid(new Answer.Number(value));
        }
    }

    /** Some words, on one line or on several. */
    record Text(int longest, boolean lines) implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            var text = typed.getFirst().strip().replace("\r\n", "\n");
            if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')))) {
                return Parsed.invalid("forms.error.characters");
            }
            return text.length() > longest
                    ? Parsed.invalid("forms.error.too-long", longest)
                    : Parsed.valid(new Answer.Written(text));
        }

        @Override
        public boolean free() {
            return true;
        }
    }

    /** A day, as 2026-11-25 or 25/11/2026. */
    record Day(LocalDate earliest, LocalDate latest) implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return TypedDate.parse(typed.getFirst())
                    .map(day -> day.isBefore(earliest) || day.isAfter(latest)
                            ? Parsed.<Answer>invalid("forms.error.day-range", earliest.toString(), latest.toString())
                            : Parsed.<Answer>valid(new Answer.OnDay(day)))
                    .orElseGet(() -> Parsed.invalid("forms.error.day"));
        }
    }

    /** A commune, by its official code: a page lets people type its name. */
    record Commune() implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return switch (CommuneCode.parse(typed.getFirst())) {
                case Parsed.Valid<CommuneCode>(var code) -> Parsed.valid(new Answer.In(code));
                case Parsed.Invalid<CommuneCode> _ -> Parsed.invalid("forms.error.commune");
            };
        }
    }

    private static Set<String> codes(List<Option> options) {
        var codes = new LinkedHashSet<String>();
        options.forEach(option -> codes.add(option.code()));
        return codes;
    }
}
