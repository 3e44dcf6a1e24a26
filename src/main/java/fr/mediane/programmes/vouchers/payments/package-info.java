/**
 * Providers are paid: a monthly run, prepared by one payer and approved by another, goes to the bank as SEPA transfers; what
 * the bank answers and books is read back, and the books are compared with it every day.
 *
 * <p>Legal source: SEPA regulation (EU) 260/2012; messages of ISO 20022: pain.001.001.09 (order), pain.002.001.10 (report),
 * camt.053.001.08 (statement).
 */
@NullMarked
package fr.mediane.programmes.vouchers.payments;

import org.jspecify.annotations.NullMarked;
