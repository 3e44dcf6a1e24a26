package fr.mediane.engines.banking;

import fr.mediane.kernel.Iban;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The account from which a programme pays, as the operator sets it; the demonstration has an invented one.
 *
 * @param number empty when the operator has not set it: then nothing can be ordered
 * @param bank its code (BIC), or empty
 */
public record OrderingAccount(Optional<Iban> number, String bank, Party holder) {
    /**
     * Reads {@code iban}, {@code bic}, {@code holder}, {@code street}, {@code postcode} and {@code town}.
     *
     * @param prefix of these settings, with its last dot
     * @param invented the number that the demonstration has
     */
    public static OrderingAccount of(Environment settings, String prefix, Iban invented, String holder) {
        var iban = settings.getProperty(prefix + "iban", "");
        boolean demonstration =
                settings.getProperty("mediane.mode", "demonstration").equals("demonstration");
        var given = iban.isBlank() ? Optional.<Iban>empty() : Optional.of(Iban.of(iban));
        return new OrderingAccount(
                given.or(() -> demonstration ? Optional.of(invented) : Optional.empty()),
                settings.getProperty(prefix + "bic", ""),
                new Party(
                        settings.getProperty(prefix + "holder", holder),
                        settings.getProperty(prefix + "street", "1 rue de l’Exemple"),
                        settings.getProperty(prefix + "postcode", "75001"),
                        settings.getProperty(prefix + "town", "Paris"),
                        "FR"));
    }
}
