package fr.mediane.programmes.connectivity.operators;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer as it was given.
 *
 * @param id made by whoever answered: the same answer sent twice counts once
 * @param sequence larger than that of the answer before it
 */
public record GivenAnswer(UUID id, int sequence, Answer answer, Instant givenAt) {}
