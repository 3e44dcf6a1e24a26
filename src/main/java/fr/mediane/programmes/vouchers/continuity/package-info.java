/**
 * If the operator disappears, places are paid all the same: every day each sponsor gets a sealed file with what it owes to
 * whom, and the order for its own bank. It opens with a passphrase in any archive program, without Médiane.
 */
@NullMarked
package fr.mediane.programmes.vouchers.continuity;

import org.jspecify.annotations.NullMarked;
