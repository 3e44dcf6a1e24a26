package fr.mediane.programmes.vouchers;

/** Where a voucher is in its life; the lawful ways from one to another are the database's ({@code vouchers.lawful}). */
public enum VoucherState {
    /** Made and worth its value, not yet usable. */
    PRE_ACTIVATED,
    ACTIVATED,
    PARTLY_USED,
    USED,
    /** For a while, until a doubt is cleared. */
    SUSPENDED,
    /** For good: lost, stolen or made by mistake; its value is back with the campaign. */
    BLOCKED,
    /** Its time has passed; its value is back with the campaign. */
    EXPIRED,
    /** Long over: nothing can happen to it any more. */
    PURGED
}
