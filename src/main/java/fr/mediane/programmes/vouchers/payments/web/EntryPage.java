package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.payments.Reconciliation.Booked;

/** A booking that came in, and whose money it is, as typed. */
public record EntryPage(Booked entry, String sponsor, FormErrors errors) {}
