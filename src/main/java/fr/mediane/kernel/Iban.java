package fr.mediane.kernel;

import com.prowidesoftware.swift.model.IBAN;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of a bank account that SEPA transfers reach (IBAN, ISO 13616): right length and check digits for its country.
 * It says no more than its last four characters of itself, so that no log shows it.
 */
public record Iban(String number) {
    /** Countries as they stand in account numbers (European Payments Council, list EPC409-09). */
    private static final Set<String> SEPA = Set.of(
            ("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS"
                            + " SE SI SK SM VA")
                    .split(" "));

    public Iban {
        if (!new IBAN(number).isValid()) {
            throw new IllegalArgumentException("not an IBAN");
        }
    }

    public static Iban of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces and lower case are accepted. */
    public static Parsed<Iban> parse(@Nullable String typed) {
        var bare = Digits.withoutSpaces(typed).toUpperCase(Locale.ROOT);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.iban.missing");
        }
        if (!bare.matches("[A-Z0-9]{15,34}") || !new IBAN(bare).isValid()) {
            return Parsed.invalid("kernel.iban.form");
        }
        return SEPA.contains(bare.substring(0, 2)) ? Parsed.valid(new Iban(bare)) : Parsed.invalid("kernel.iban.sepa");
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
