package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.programmes.vouchers.VoucherState;
import java.math.BigDecimal;

/**
 * What another block learns of a voucher.
 *
 * @param cents what is left of it
 */
public record ExchangeStatus(VoucherState state, long cents) {
    /** In the words of the specification. */
    public String words() {
        return switch (state) {
            case PRE_ACTIVATED -> "Pre-Activated";
            case ACTIVATED, PARTLY_USED -> "Activated";
            case SUSPENDED -> "Suspended";
            case BLOCKED -> "Blocked";
            case PURGED -> "Purged";
            case USED, EXPIRED -> throw new IllegalStateException("told as a fault: " + state);
        };
    }

    /** Units of the currency with two decimals, as text. */
    public String amount() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
