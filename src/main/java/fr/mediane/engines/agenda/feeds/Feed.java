package fr.mediane.engines.agenda.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A calendar that other programs follow.
 *
 * @param host whose meetings it holds; empty for a venue's
 * @param venue whose meetings it holds; empty for a host's
 */
public record Feed(UUID id, Optional<UUID> host, Optional<UUID> venue, Instant madeAt) {}
