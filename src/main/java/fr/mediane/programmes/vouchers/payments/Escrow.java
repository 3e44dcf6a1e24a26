package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.kernel.Iban;
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

    OrderingAccount account() {
        return account;
    }
}
