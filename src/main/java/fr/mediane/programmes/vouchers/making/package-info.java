/** Batches of vouchers: made in the background onto sheets to print, activated by somebody else, blocked when stolen. */
@NullMarked
package fr.mediane.programmes.vouchers.making;

import org.jspecify.annotations.NullMarked;
