package fr.mediane.programmes.vouchers.payments;

import java.time.Instant;
import java.util.List;

/**
 * What a payment pays.
 *
 * @param sums by campaign and help
 * @param uses one by one, oldest first; the first two thousand
 */
public record Remittance(Payment payment, List<Sum> sums, List<Use> uses) {
    public Remittance {
        sums = List.copyOf(sums);
        uses = List.copyOf(uses);
    }

    /** A use of a voucher: by the voucher's number, never its code. */
    public record Use(Instant at, String serial, String campaign, String service, long cents) {}

    /** So many uses, for so many cents in all. */
    public record Sum(String campaign, String service, long uses, long cents) {}
}
