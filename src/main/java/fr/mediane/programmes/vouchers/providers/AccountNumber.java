package fr.mediane.programmes.vouchers.providers;

import com.prowidesoftware.swift.model.IBAN;
import fr.mediane.kernel.Parsed;
import java.util.Locale;
import java.util.Set;

/**
 * The number of a bank account that SEPA transfers reach (IBAN, ISO 13616): right length and check digits for its country.
 * It says no more than its last four characters of itself, so that no log shows it.
 */
public record AccountNumber(String iban) {
    /** Countries as they stand in account numbers (European Payments Council, list EPC409-09). */
    private static final Set<String> SEPA = Set.of(
            ("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS"
                            + " SE SI SK SM VA")
                    .split(" "));

    public AccountNumber {
        if (!new IBAN(iban).isValid()) {
            throw new IllegalArgumentException("not an IBAN");
        }
    }

    /** Spaces and lower case are accepted. */
    public static Parsed<AccountNumber> parse(String typed) {
        var bare = typed.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        if (bare.isEmpty()) {
            return Parsed.invalid("vouchers.error.iban.missing");
        }
        if (!bare.matches("[A-Z0-9]{15,34}") || !new IBAN(bare).isValid()) {
            return Parsed.invalid("vouchers.error.iban");
        }
        return SEPA.contains(bare.substring(0, 2))
                ? Parsed.valid(new AccountNumber(bare))
                : Parsed.invalid("vouchers.error.iban.sepa");
    }

    public String lastFour() {
        return iban.substring(iban.length() - 4);
    }

    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
