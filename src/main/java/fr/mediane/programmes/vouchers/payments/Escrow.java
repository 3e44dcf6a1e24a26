package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Iban;
import fr.mediane.programmes.vouchers.banking.Party;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The escrow account at the bank, as the operator sets it; the demonstration has an invented one. */
@Component
class Escrow {
    private static final String SETTING = "mediane.vouchers.escrow.";
    private static final String INVENTED = "FR7630006000011234567890189";
    private final Optional<Iban> number;
    private final String bank;
    private final Party holder;

    Escrow(Environment settings) {
        var iban = settings.getProperty(SETTING + "iban", "");
        boolean demonstration =
                settings.getProperty("mediane.mode", "demonstration").equals("demonstration");
        var given = iban.isBlank() && demonstration ? INVENTED : iban;
        this.number = given.isBlank()
                ? Optional.empty()
                : Optional.of(Iban.parse(given).orThrow());
        this.bank = settings.getProperty(SETTING + "bic", "");
        this.holder = new Party(
                settings.getProperty(SETTING + "holder", "Médiane, compte séquestre"),
                settings.getProperty(SETTING + "street", "1 rue de l’Exemple"),
                settings.getProperty(SETTING + "postcode", "75001"),
                settings.getProperty(SETTING + "town", "Paris"),
                "FR");
    }

    /** Empty when the operator has not set it: then nothing can be ordered. */
    Optional<Iban> number() {
        return number;
    }

    /** The bank's code (BIC), or empty. */
    String bank() {
        return bank;
    }

    Party holder() {
        return holder;
    }
}
