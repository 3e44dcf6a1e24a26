package fr.mediane.programmes.vouchers.signals;

/** What is unusual; the limits stand in {@code signals.sql}. */
public enum SignalKind {
    /** One person took in very many vouchers within ten minutes. */
    PACE,
    /** A place took in far more in a day than on its usual days. */
    CAPACITY,
    /** Somebody tried many codes that lead nowhere. */
    GUESSING,
    /** A voucher was used beyond its value without network: the guarantee paid. */
    OFFLINE,
    /** Whoever made, activated or handed out a voucher took it in too. */
    STAFF
}
