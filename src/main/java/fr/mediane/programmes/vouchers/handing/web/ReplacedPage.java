package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.programmes.vouchers.handing.CareDesk.Replaced;
import fr.mediane.programmes.vouchers.making.QrCode;

/**
 * A voucher that stands for a lost one, to be printed at once.
 *
 * @param address that the square code leads to, without the code
 * @param square the code with its signature
 */
public record ReplacedPage(Replaced replaced, String address, QrCode square) {}
