package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.kernel.Iban;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The escrow account at the bank, as the operator sets it; the demonstration has an invented one. */
@Component
public class Escrow {
    private static final int MOST_DAYS_AHEAD = 60;
    private static final Iban INVENTED = Iban.of("FR7630006000011234567890189");
    private final OrderingAccount account;

    Escrow(Environment settings) {
        account = OrderingAccount.of(settings, "mediane.vouchers.escrow.", INVENTED, "Médiane, compte séquestre");
    }

    /** Whether the bank may be asked to pay on a day: from today on, within 60 days. */
    public static boolean paysOn(LocalDate execution, LocalDate today) {
        return !execution.isBefore(today) && !execution.isAfter(today.plusDays(MOST_DAYS_AHEAD));
    }

    public OrderingAccount account() {
        return account;
    }
}
