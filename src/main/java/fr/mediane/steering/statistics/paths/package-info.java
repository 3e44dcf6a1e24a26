/**
 * Whether people come back, and how far they say they came.
 *
 * <p>Vocabulary: regular people — personnes régulières: named in three activities or more in the period; self-assessment — autoévaluation.
 */
@NullMarked
package fr.mediane.steering.statistics.paths;

import org.jspecify.annotations.NullMarked;
