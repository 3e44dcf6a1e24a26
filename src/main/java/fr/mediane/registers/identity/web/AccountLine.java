package fr.mediane.registers.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An account in a list. */
public record AccountLine(UUID id, String name, Optional<Instant> lastSignIn, List<GrantLine> grants) {}
