package fr.mediane.engines.agenda.web;

import java.util.List;

/** The bookings of whoever signed in to make them. */
public record OwnHeldPage(List<HeldPage> bookings) {}
