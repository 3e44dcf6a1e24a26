package fr.mediane.programmes.beneficiaries.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import whose file is still to be read.
 *
 * @param key of its file, sealed
 * @param readings how many times reading was begun, from 1
 * @param since when it was begun last
 * @param job what reads it, or did
 */
record Unread(UUID id, UUID counsellor, byte[] key, int readings, Instant since, Optional<UUID> job) {}
