package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.BalanceDesk.Balance;
import java.util.Optional;

/**
 * The question for a code, or the voucher it leads to.
 *
 * @param typed kept when it was wrong
 */
public record BalancePage(String typed, FormErrors errors, Optional<Balance> balance) {
    public Balance shown() {
        return balance.orElseThrow();
    }

    /** Whether it can be used today. */
    public boolean usable() {
        return switch (shown().state()) {
            case ACTIVATED, PARTLY_USED -> true;
            case PRE_ACTIVATED, USED, SUSPENDED, BLOCKED, EXPIRED, PURGED -> false;
        };
    }
}
