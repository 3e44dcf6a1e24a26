package fr.mediane.registers.identity;

import fr.mediane.kernel.Grant;
import java.time.Instant;
import java.util.UUID;

/** A role in force. */
public record HeldGrant(UUID id, UUID account, Grant grant, Instant since) {}
