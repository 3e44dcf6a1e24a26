package fr.mediane.programmes.vouchers;

/**
 * A voucher as it is printed, the only time its secret is seen.
 *
 * @param booklet from 1, in its batch
 * @param serial its number, no secret
 */
public record Made(int booklet, String serial, Secret secret) {}
