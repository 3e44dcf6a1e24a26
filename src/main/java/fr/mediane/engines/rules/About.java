package fr.mediane.engines.rules;

import java.util.UUID;

/**
 * What a decision is about, as the room that asks calls it.
 *
 * @param kind small letters and hyphens: {@code case}
 * @param id of that record; erasing by it takes the values given away
 */
public record About(String kind, UUID id) {}
