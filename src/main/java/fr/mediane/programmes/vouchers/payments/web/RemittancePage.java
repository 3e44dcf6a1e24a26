package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.programmes.vouchers.payments.Remittance;

/** What a payment pays, on the screen or on paper. */
public record RemittancePage(Remittance remittance) {
    /** Whether there are more uses than those listed. */
    public boolean more() {
        return remittance.sums().stream().mapToLong(sum -> sum.uses()).sum()
                > remittance.uses().size();
    }
}
