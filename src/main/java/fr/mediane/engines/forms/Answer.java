package fr.mediane.engines.forms;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.PostCode;
import fr.mediane.kernel.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody answered, typed. */
public sealed interface Answer {
    /** As it is kept and exported: codes, numbers, ISO dates; a text for itself. */
    List<String> values();

    /** As a number, for conditions: numbers, euros, rows. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Number(var value) -> Optional.of(value);
            case Sum(var euros) -> Optional.of(euros.amount());
            case Rows(var rows) -> Optional.of(BigDecimal.valueOf(rows.size()));
            default -> Optional.empty();
        };
    }

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

    record Sum(Euros euros) implements Answer {
        @Override
        public List<String> values() {
            return List.of(euros.toString());
        }
    }

    record In(CommuneCode commune) implements Answer {
        @Override
        public List<String> values() {
            return List.of(commune.code());
        }
    }

    record Called(PhoneNumber phone) implements Answer {
        @Override
        public List<String> values() {
            return List.of(phone.e164());
        }
    }

    record Mailed(EmailAddress email) implements Answer {
        @Override
        public List<String> values() {
            return List.of(email.address());
        }
    }

    record Establishment(Siret siret) implements Answer {
        @Override
        public List<String> values() {
            return List.of(siret.digits());
        }
    }

    record Account(Iban iban) implements Answer {
        @Override
        public List<String> values() {
            return List.of(iban.number());
        }
    }

    /** The commune's code, the postcode, then one or two lines. */
    record At(CommuneCode commune, PostCode postcode, List<String> lines) implements Answer {
        public At {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> values() {
            return Stream.concat(Stream.of(commune.code(), postcode.digits()), lines.stream())
                    .toList();
        }
    }

    /** Files that lie elsewhere, by their ids. */
    record Enclosed(List<UUID> files) implements Answer {
        public Enclosed {
            files = List.copyOf(files);
        }

        @Override
        public List<String> values() {
            return files.stream().map(UUID::toString).toList();
        }
    }

    /** The rows of a block; its own value is how many there are. */
    record Rows(List<Answers> rows) implements Answer {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public List<String> values() {
            return List.of(String.valueOf(rows.size()));
        }
    }
}
