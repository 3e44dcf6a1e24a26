package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;

/** Why a call is refused: the numbers and the meaning are those of the specification. */
public enum Fault {
    MALFORMED(400, "Invalid request"),
    TOO_MANY(429, "Too many unknown voucher numbers, wait an hour"),
    AMOUNT(452, "Invalid voucher amount"),
    CURRENCY(453, "Invalid voucher currency"),
    GROUP(454, "Invalid voucher group"),
    SERIAL(456, "Invalid voucher serial number"),
    USED(458, "Voucher is already used"),
    EXPIRED(459, "Voucher has expired"),
    BLOCK(460, "GovStack Building Block does not exist"),
    NUMBER(461, "Invalid voucher number"),
    FUNDS(462, "Insufficient funds in the funding account"),
    MERCHANT(463, "The merchant cannot be credited"),
    NOT_TO_CANCEL(463, "Invalid voucher or building block"),
    CANCELLED(464, "Voucher is already cancelled");

    private static final String KEY = "vouchers.exchange.";
    private final int status;
    private final String message;

    Fault(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The status of the HTTP answer. */
    public int status() {
        return status;
    }

    public String message() {
        return message;
    }

    public <T> Decision<T> refused() {
        return Decision.refused(ErrorKey.of(KEY + name()));
    }

    public static Fault of(ErrorKey reason) {
        return valueOf(reason.key().substring(KEY.length()));
    }
}
