package fr.mediane.programmes.vouchers.signals;

import java.time.LocalDate;

/**
 * Something unusual on one day.
 *
 * @param subject the provider, the account, the voucher, or who tried codes
 * @param name of the subject; empty when it is no organisation or account
 * @param times how often: uses, or codes tried
 * @param cents of these uses
 */
public record Signal(SignalKind kind, String subject, String name, LocalDate day, int times, long cents) {}
