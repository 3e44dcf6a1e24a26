/**
 * Zonings: named and dated lists of communes that administrators bring in from files, by which exact figures can be
 * narrowed. A priority district is smaller than a commune; here it is the communes that have one.
 *
 * <p>Vocabulary: zoning — zonage; priority districts — quartiers prioritaires de la politique de la ville (QPV).
 */
@NullMarked
package fr.mediane.steering.statistics.zonings;

import org.jspecify.annotations.NullMarked;
