package fr.mediane.programmes.training.catalogue;

import java.util.UUID;

/**
 * There is a new session.
 *
 * @param priceCents of a place, in euro cents
 */
public record SessionAdded(UUID session, String provider, long priceCents, int places) {}
