package fr.mediane.engines.rules.sheet;

import fr.mediane.kernel.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an input is given or an output says. Only values of the same kind compare. */
public sealed interface Value extends Comparable<Value> {
    record Text(String text) implements Value {
        /** FEEL's own writing: quotes and backslashes kept apart. */
        @Override
        public String feel() {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        public Object plain() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Amount(BigDecimal number) implements Value {
        /** 1 and 1.00 are the same. */
        public Amount {
            var bare = number.stripTrailingZeros();
            number = bare.scale() < 0 ? bare.setScale(0) : bare;
        }

        @Override
        public String feel() {
            return number.toPlainString();
        }

        @Override
        public Object plain() {
            return number;
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    record Day(LocalDate date) implements Value {
        @Override
        public String feel() {
            return "date(\"" + date + "\")";
        }

        @Override
        public Object plain() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    record YesNo(boolean yes) implements Value {
        @Override
        public String feel() {
            return String.valueOf(yes);
        }

        @Override
        public Object plain() {
            return yes;
        }

        @Override
        public String toString() {
            return String.valueOf(yes);
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Amount(number);
    }

    static Value of(Euros euros) {
        return new Amount(euros.amount());
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(boolean yes) {
        return new YesNo(yes);
    }

    /** As FEEL writes it. */
    String feel();

    /** What the engine is given. */
    Object plain();

    /** @throws IllegalArgumentException when they are of different kinds */
    @Override
    default int compareTo(Value other) {
        if (this instanceof Text(var mine) && other instanceof Text(var theirs)) {
            return mine.compareTo(theirs);
        }
        if (this instanceof Amount(var mine) && other instanceof Amount(var theirs)) {
            return mine.compareTo(theirs);
        }
        if (this instanceof Day(var mine) && other instanceof Day(var theirs)) {
            return mine.compareTo(theirs);
        }
        if (this instanceof YesNo(var mine) && other instanceof YesNo(var theirs)) {
            return Boolean.compare(mine, theirs);
        }
        throw new IllegalArgumentException("values of different kinds");
    }
}
