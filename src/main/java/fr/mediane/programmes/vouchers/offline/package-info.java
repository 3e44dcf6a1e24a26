/**
 * Vouchers taken in without network: a device gets a pass with money that guarantees it, takes signed vouchers, and sends
 * them later; what a voucher no longer holds is paid by the guarantee.
 *
 * <p>Vocabulary: pass — laissez-passer; guarantee — garantie; allowance — plafond sans réseau.
 */
@NullMarked
package fr.mediane.programmes.vouchers.offline;

import org.jspecify.annotations.NullMarked;
