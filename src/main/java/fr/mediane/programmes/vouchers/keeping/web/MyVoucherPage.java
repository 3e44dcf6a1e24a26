package fr.mediane.programmes.vouchers.keeping.web;

import fr.mediane.programmes.vouchers.keeping.KeepingDesk.Kept;
import fr.mediane.programmes.vouchers.web.BalancePage;

/** One of one's vouchers. */
public record MyVoucherPage(Kept kept) {
    public boolean usable() {
        return BalancePage.usable(kept.balance());
    }
}
