package fr.mediane.programmes.vouchers.govstack;

import java.time.Instant;

/**
 * A new voucher.
 *
 * @param number the secret, shown this once
 * @param expiry the first instant at which it is worth nothing
 */
public record Preactivated(String number, String serial, Instant expiry) {
    /** Never the number: it might end in a log. */
    @Override
    public String toString() {
        return "Preactivated[" + serial + "]";
    }
}
