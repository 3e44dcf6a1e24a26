package fr.mediane.engines.forms;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A kind of question. Each says what a typed text means; a new kind is a new record, here or beside. */
public sealed interface Question
        permits Question.YesNo,
                Question.OneOf,
                Question.SomeOf,
                Question.Scale,
                Question.Amount,
                Question.Money,
                Question.Text,
                Question.Day,
                Question.Commune,
                Contact,
                Enclosure,
                Block {
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

    /** What it is once these answers came before: choices may depend on them. */
    default Question given(Answers before) {
        return this;
    }

    /** Whether there is anything to answer it with. */
    default boolean possible() {
        return true;
    }

    /** Whether its answers are in somebody's own words, or lead to somebody: these are sealed, and never counted. */
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

    /**
     * A choice, by its code.
     *
     * @param of the earlier answers with which it is offered; none: with any
     */
    record Option(String code, Words label, Set<String> of) {
        public Option {
            of = Set.copyOf(of);
        }
    }

    /**
     * One of several choices.
     *
     * @param linkedTo the key of the earlier choice on which the choices depend, or empty
     */
    record OneOf(List<Option> options, String linkedTo) implements Question {
        public OneOf {
            options = List.copyOf(options);
        }

        /** The choices that go with the earlier answer; none as long as it is not given. */
        @Override
        public Question given(Answers before) {
            if (linkedTo.isEmpty()) {
                return this;
            }
            var earlier = before.values(linkedTo);
            return new OneOf(
                    earlier.isEmpty()
                            ? List.of()
                            : options.stream()
                                    .filter(option -> option.of().isEmpty()
                                            || earlier.stream().anyMatch(option.of()::contains))
                                    .toList(),
                    linkedTo);
        }

        @Override
        public boolean possible() {
            return !options.isEmpty();
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

        /** The number, with the words that stand at either end. */
        public String label(String value, boolean english) {
            var end = value.equals("" + from) ? low : value.equals("" + to) ? high : Words.NONE;
            return end.isEmpty() ? value : value + " – " + end.in(english);
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

    /** An amount of money. */
    record Money(Euros least, Euros most) implements Question {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return switch (Euros.parse(typed.getFirst())) {
                case Parsed.Valid<Euros>(var sum) ->
                    sum.compareTo(least) < 0 || sum.compareTo(most) > 0
                            ? Parsed.invalid(
                                    "forms.error.euros-range",
                                    least.amount().stripTrailingZeros().toPlainString(),
                                    most.amount().stripTrailingZeros().toPlainString())
                            : Parsed.valid(new Answer.Sum(sum));
                case Parsed.Invalid<Euros>(var reason) -> new Parsed.Invalid<>(reason);
            };
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
