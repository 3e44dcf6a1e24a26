package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.agenda.web.BookingForm;

/** Finding a booking again by its code and the contact that was left. */
public record FindHeldPage(BookingForm form, FormErrors errors) {}
