package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Iban;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The escrow account at the bank, as the operator sets it; the demonstration has an invented one. */
@Component
class Escrow {
    private static final Iban INVENTED = Iban.of("FR7630006000011234567890189");
    private final OrderingAccount account;

    Escrow(Environment settings) {
        account = OrderingAccount.of(settings, "mediane.vouchers.escrow.", INVENTED, "Médiane, compte séquestre");
    }

    /** Empty when the operator has not set it: then nothing can be ordered. */
    Optional<Iban> number() {
        return account.number();
    }

    /** The bank's code (BIC), or empty. */
    String bank() {
        return account.bank();
    }

    Party holder() {
        return account.holder();
    }
}
