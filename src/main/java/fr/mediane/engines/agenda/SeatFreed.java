package fr.mediane.engines.agenda;

import java.util.Optional;
import java.util.UUID;

/** Somebody who waited has a seat now. */
public record SeatFreed(UUID booking, UUID meeting, MeetingKind kind, Optional<UUID> person) {}
