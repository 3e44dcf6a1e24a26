/**
 * Sponsors have what they do not use transferred back to their own bank: asked for by one who acts for the sponsor, ordered by
 * a payer, followed by what the bank says. Never more than is free, and by no other way out of the escrow account.
 *
 * <p>Refund — remboursement au financeur; free funds — fonds disponibles.
 */
@NullMarked
package fr.mediane.programmes.vouchers.refunds;

import org.jspecify.annotations.NullMarked;
