/**
 * Orders for the bank, and what it says of them. A payment is found by its reference, and booked only when the amount is
 * right to the cent; everything else is shown to payers, who explain it.
 */
@NullMarked
package fr.mediane.programmes.workforce.grants.bank;

import org.jspecify.annotations.NullMarked;
