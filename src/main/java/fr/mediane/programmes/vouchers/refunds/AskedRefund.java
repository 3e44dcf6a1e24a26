package fr.mediane.programmes.vouchers.refunds;

import java.util.UUID;

/**
 * What a sponsor asks for.
 *
 * @param form made once per form: sent twice, it asks once
 * @param sponsor whose money it is
 * @param cents 1 or more
 * @param iban of the account that it goes to, as typed
 * @param holder of that account, 2 to 70 characters
 */
public record AskedRefund(UUID form, UUID sponsor, long cents, String iban, String holder) {
    @Override
    public String toString() {
        return "AskedRefund";
    }
}
