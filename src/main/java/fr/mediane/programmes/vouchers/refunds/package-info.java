/**
 * Refunds: what a sponsor has entrusted and not committed goes back to its bank. The sponsor asks, a payer orders the
 * transfer, and what the bank says of it is read with everything else that it says of the escrow account.
 */
@NullMarked
package fr.mediane.programmes.vouchers.refunds;

import org.jspecify.annotations.NullMarked;
