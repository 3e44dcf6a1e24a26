/**
 * The voucher part of the GovStack payments building block: other building blocks make, activate, redeem, look up and
 * cancel vouchers of the same books.
 *
 * <p>Source: GovStack specification, payments building block, voucher management APIs.
 */
@NullMarked
package fr.mediane.programmes.vouchers.govstack;

import org.jspecify.annotations.NullMarked;
