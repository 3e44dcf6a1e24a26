/**
 * Where help is out of reach: communes far from any open venue, and open venues where nothing is recorded.
 *
 * <p>Vocabulary: coverage gap — commune non couverte; quiet venue — lieu sans activité.
 */
@NullMarked
package fr.mediane.steering.statistics.coverage;

import org.jspecify.annotations.NullMarked;
