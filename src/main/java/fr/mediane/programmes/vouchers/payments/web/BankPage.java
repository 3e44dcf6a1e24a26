package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.payments.Reading;
import fr.mediane.programmes.vouchers.payments.Reconciliation;
import java.util.Optional;

/**
 * The books beside the bank.
 *
 * @param read what reading a file has just come to
 */
public record BankPage(Reconciliation books, Optional<Reading> read, boolean assigned, FormErrors errors) {}
