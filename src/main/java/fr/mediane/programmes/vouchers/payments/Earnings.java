package fr.mediane.programmes.vouchers.payments;

import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a provider has earned; sums in cents.
 *
 * @param due in no payment yet
 * @param uses of vouchers that are due
 * @param under way: prepared or ordered
 * @param paid by the bank
 * @param next day from which the next run may be expected
 * @param payments its payments, the latest first
 */
public record Earnings(
        ProviderFile file,
        long due,
        long uses,
        long underWay,
        long paid,
        Optional<LocalDate> next,
        List<Payment> payments) {
    public Earnings {
        payments = List.copyOf(payments);
    }
}
