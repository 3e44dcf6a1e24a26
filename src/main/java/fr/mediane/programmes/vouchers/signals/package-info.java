/** What may be fraud with vouchers, with the evidence, for a controller to look at; nothing is blocked by it. */
@NullMarked
package fr.mediane.programmes.vouchers.signals;

import org.jspecify.annotations.NullMarked;
