/** The end of a campaign: its calendar, what is blocked or expires, the money back to the sponsors, the statement. */
@NullMarked
package fr.mediane.programmes.vouchers.closing;

import org.jspecify.annotations.NullMarked;
