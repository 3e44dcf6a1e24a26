package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;

/** Finding a booking again by its code and the contact that was left. */
public record FindHeldPage(BookingForm form, FormErrors errors) {}
