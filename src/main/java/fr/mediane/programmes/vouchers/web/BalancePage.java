package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.BalanceDesk.Balance;
import fr.mediane.programmes.vouchers.making.QrCode;
import java.util.Optional;

/**
 * The question for a code, or the voucher it leads to.
 *
 * @param typed the code: kept when it was wrong, and for whoever wants to keep the voucher
 * @param square to be shown where it is used, while it can be
 */
public record BalancePage(String typed, FormErrors errors, Optional<Balance> balance, Optional<QrCode> square) {
    public Balance shown() {
        return balance.orElseThrow();
    }

    /** Whether it can be used today. */
    public boolean usable() {
        return usable(shown());
    }

    /** Whether a voucher can be used today. */
    public static boolean usable(Balance balance) {
        return switch (balance.state()) {
            case ACTIVATED, PARTLY_USED -> true;
            case PRE_ACTIVATED, USED, SUSPENDED, BLOCKED, EXPIRED, PURGED -> false;
        };
    }
}
