package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Iban;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The account from which grants are paid, as the operator sets it; the demonstration has an invented one. */
@Component
class GrantPayingAccount {
    /** An example that banks print; nobody's. */
    private static final Iban INVENTED = Iban.of("FR7630001007941234567890185");

    private final OrderingAccount account;

    GrantPayingAccount(Environment settings) {
        account = OrderingAccount.of(settings, "mediane.grants.account.", INVENTED, "Médiane, subventions");
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
