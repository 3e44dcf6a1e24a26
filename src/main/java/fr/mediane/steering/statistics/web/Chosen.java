package fr.mediane.steering.statistics.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of a question, as the page shows it.
 *
 * @param id where an error about it leads; null when a field of the form is that place
 * @param without the address that asks the same without it
 */
public record Chosen(@Nullable String id, String text, String without) {}
