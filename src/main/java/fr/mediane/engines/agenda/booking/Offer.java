package fr.mediane.engines.agenda.booking;

import java.time.LocalDateTime;

/** A time at which the public may come, on the clock of the venue. Who receives is not said. */
public record Offer(LocalDateTime begins, int minutes) {}
