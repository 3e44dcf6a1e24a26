package fr.mediane.engines.agenda;

import java.util.UUID;

/** A meeting does not take place. */
public record MeetingCancelled(UUID meeting, MeetingKind kind) {}
