package fr.mediane.programmes.vouchers.keeping.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.keeping.KeepingDesk.Kept;
import fr.mediane.programmes.vouchers.web.BalancePage;
import java.util.List;

/**
 * One's vouchers.
 *
 * @param typed a code that was wrong
 */
public record MyVouchersPage(List<Kept> vouchers, String typed, FormErrors errors) {
    public MyVouchersPage {
        vouchers = List.copyOf(vouchers);
    }

    public boolean usable(Kept kept) {
        return BalancePage.usable(kept.balance());
    }
}
