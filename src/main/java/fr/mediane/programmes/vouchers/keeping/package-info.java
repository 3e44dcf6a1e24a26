/** Vouchers that people keep in their space, without a code, once they are signed in; and places near them that take one. */
@NullMarked
package fr.mediane.programmes.vouchers.keeping;

import org.jspecify.annotations.NullMarked;
