package fr.mediane.programmes.vouchers.providers;

/** Why a provider is not paid at the moment. */
public enum Hold {
    NOT_QUALIFIED,
    SUSPENDED,
    /** A new bank account waits for approval: neither the former nor the new one is paid meanwhile. */
    ACCOUNT_WAITING,
    NO_ACCOUNT,
    /** A public body, with which no payment delay is agreed yet. */
    AGREEMENT,
    /** The bank refused this account; another one is needed. */
    ACCOUNT_REFUSED_BY_BANK
}
