/** What part the State pays of a territory's vouchers, worked out before asking. */
@NullMarked
package fr.mediane.programmes.vouchers.cofinancing;

import org.jspecify.annotations.NullMarked;
