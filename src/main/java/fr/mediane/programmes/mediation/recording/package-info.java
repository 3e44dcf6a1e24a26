/**
 * How an activity gets recorded in less than a minute: the form, what one does most filled in first, tags, and the
 * appointment that it was.
 *
 * <p>Vocabulary: habit — habitude; tag — étiquette; appointment — rendez-vous.
 */
@NullMarked
package fr.mediane.programmes.mediation.recording;

import org.jspecify.annotations.NullMarked;
