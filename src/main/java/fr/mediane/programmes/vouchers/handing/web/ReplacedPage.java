package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.programmes.vouchers.handing.CareDesk.Replaced;
import fr.mediane.programmes.vouchers.making.QrCode;

/**
 * A voucher that stands for a lost one, to be printed at once.
 *
 * @param address that the square code leads to, without the code
 * @param signed the code with its signature
 */
public record ReplacedPage(Replaced replaced, String address, String signed) {
    private QrCode square() {
        return QrCode.of(address + "#" + signed);
    }

    public int side() {
        return square().size() + 2 * QrCode.QUIET;
    }

    public String path() {
        return square().path();
    }
}
