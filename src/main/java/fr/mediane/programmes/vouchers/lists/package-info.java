/** Lists of people to whom a distributor hands vouchers at once: read, looked at, handed out line by line, once each. */
@NullMarked
package fr.mediane.programmes.vouchers.lists;

import org.jspecify.annotations.NullMarked;
