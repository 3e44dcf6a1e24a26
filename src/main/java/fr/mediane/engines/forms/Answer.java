package fr.mediane.engines.forms;

import fr.mediane.kernel.CommuneCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What somebody answered, typed. */
public sealed interface Answer {
    /** As it is kept and exported: codes, numbers, ISO dates; a text for itself. */
    List<String> values();

    record Said(boolean yes) implements Answer {
        @Override
        public List<String> values() {
            return List.of(yes ? Question.YES : Question.NO);
        }
    }

    /** Options, in the order of the form; just one for a single choice. */
    record Chosen(List<String> codes) implements Answer {
        public Chosen {
            codes = List.copyOf(codes);
        }

        @Override
        public List<String> values() {
            return codes;
        }
    }

    record Number(BigDecimal value) implements Answer {
        public Number {
            value = value.stripTrailingZeros();
        }

        @Override
        public List<String> values() {
            return List.of(value.toPlainString());
        }
    }

    record Written(String text) implements Answer {
        @Override
        public List<String> values() {
            return List.of(text);
        }
    }

    record OnDay(LocalDate day) implements Answer {
        @Override
        public List<String> values() {
            return List.of(day.toString());
        }
    }

    record In(CommuneCode commune) implements Answer {
        @Override
        public List<String> values() {
            return List.of(commune.code());
        }
    }
}
