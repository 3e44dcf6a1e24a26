package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.kernel.Iban;
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

    OrderingAccount account() {
        return account;
    }
}
