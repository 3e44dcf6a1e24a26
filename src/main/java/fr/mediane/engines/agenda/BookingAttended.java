package fr.mediane.engines.agenda;

import java.util.Optional;
import java.util.UUID;

/** It was said whether somebody came. */
public record BookingAttended(
        UUID booking, UUID meeting, MeetingKind kind, Optional<UUID> person, Attendance attendance) {}
