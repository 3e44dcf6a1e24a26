package fr.mediane.programmes.vouchers.signals;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param serial the voucher's number, no secret; empty when a code led nowhere
 * @param by who did it; empty when it was nobody's account
 */
public record Evidence(Instant at, String serial, String service, long cents, String by) {}
