package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.programmes.vouchers.payments.Earnings;

/** What a provider has earned. */
public record EarningsPage(Earnings earnings) {}
