package fr.mediane.programmes.vouchers.campaigns;

/**
 * Where a campaign stands. Sums in cents: all but {@code committed} are its parts.
 *
 * @param committed what its sponsors have committed
 * @param free not yet set aside for vouchers, or back from blocked and expired ones
 * @param setAside for batches that are being made
 * @param circulating what can still be used, on vouchers that exist
 * @param toPay used, owed to places
 * @param paid used, and in a payment to places
 * @param returned given back to the sponsors
 * @param made vouchers that exist or existed
 * @param handed vouchers of which a distributor noted that they were handed out
 * @param started vouchers used at least once
 * @param used vouchers used in whole
 */
public record Standing(
        long committed,
        long free,
        long setAside,
        long circulating,
        long toPay,
        long paid,
        long returned,
        long made,
        long handed,
        long started,
        long used) {}
