package fr.mediane.engines.agenda;

import java.util.Optional;
import java.util.UUID;

/** Somebody gave up their seat, or we had to cancel. */
public record BookingEnded(
        UUID booking, UUID meeting, MeetingKind kind, Optional<UUID> person, Attendance attendance) {}
