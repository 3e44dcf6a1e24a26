package fr.mediane.engines.forms;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.PostCode;
import fr.mediane.kernel.Siret;
import java.util.List;

/** A question whose answer leads to somebody: it has no place where nobody should be found again. */
public sealed interface Contact extends Question {
    @Override
    default boolean free() {
        return true;
    }

    record Phone() implements Contact {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return PhoneNumber.parse(typed.getFirst()).map(Answer.Called::new);
        }
    }

    record Email() implements Contact {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return EmailAddress.parse(typed.getFirst()).map(Answer.Mailed::new);
        }
    }

    /** An establishment in the Sirene register, by its number. */
    record Company() implements Contact {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return Siret.parse(typed.getFirst()).map(Answer.Establishment::new);
        }
    }

    /** A bank account that transfers reach. */
    record BankAccount() implements Contact {
        @Override
        public Parsed<Answer> read(List<String> typed) {
            return Iban.parse(typed.getFirst()).map(Answer.Account::new);
        }
    }

    /** Where somebody lives or gets post: the code of the commune, the postcode, then one or two lines. */
    record Address() implements Contact {
        public static final int LONGEST_LINE = 100;

        /** The parts, as the pages name them after the key and a dot. */
        public static final String STREET = "voie";

        public static final String MORE = "complement";
        public static final String POSTCODE = "code-postal";
        public static final String COMMUNE = "commune";
        private static final int PARTS = 3;

        @Override
        public Parsed<Answer> read(List<String> typed) {
            if (typed.size() < PARTS || typed.size() > PARTS + 1) {
                return Parsed.invalid("forms.error.address");
            }
            var commune = CommuneCode.parse(typed.getFirst()).value();
            var postcode = PostCode.parse(typed.get(1)).value();
            if (commune.isEmpty() || postcode.isEmpty()) {
                return Parsed.invalid("forms.error.address");
            }
            var lines =
                    typed.subList(2, typed.size()).stream().map(String::strip).toList();
            if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
                return Parsed.invalid("forms.error.too-long", LONGEST_LINE);
            }
            return lines.stream().anyMatch(line -> line.codePoints().anyMatch(Character::isISOControl))
                    ? Parsed.invalid("forms.error.characters")
                    : Parsed.valid(new Answer.At(commune.get(), postcode.get(), lines));
        }
    }
}
