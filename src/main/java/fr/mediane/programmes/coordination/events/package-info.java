/**
 * Public events such as a Café IA: announced, found by commune and day, reported once they are over. Seats, waiting list,
 * attendance and what is written to people are the agenda's.
 *
 * <p>Vocabulary: event — événement; report — compte rendu, as a coordination activity.
 */
@NullMarked
package fr.mediane.programmes.coordination.events;

import org.jspecify.annotations.NullMarked;
