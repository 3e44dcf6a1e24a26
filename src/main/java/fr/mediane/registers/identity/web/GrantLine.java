package fr.mediane.registers.identity.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role in words.
 *
 * @param id of the grant or of the invitation
 * @param place the organisation or territory by its name; empty for a role of one's own or nationwide
 * @param since when it was given
 * @param removable whether the reader may take it back
 */
public record GrantLine(
        UUID id, String roleKey, String scopeKey, String place, Optional<Instant> since, boolean removable) {}
