package fr.mediane.programmes.vouchers;

/** Whether an organisation may take vouchers in. */
public enum ProviderState {
    ASKED,
    QUALIFIED,
    REFUSED,
    SUSPENDED
}
