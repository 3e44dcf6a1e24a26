package fr.mediane.engines.agenda;

import java.util.Optional;
import java.util.UUID;

/** Somebody has a seat, or waits for one. */
public record BookingMade(UUID booking, UUID meeting, MeetingKind kind, Optional<UUID> person, boolean waiting) {}
