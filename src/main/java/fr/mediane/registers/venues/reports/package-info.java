/**
 * What the public says is wrong with a venue, and the inbox of those who look after it.\n *\n * <p>Vocabulary: report — signalement.
 */
@NullMarked
package fr.mediane.registers.venues.reports;

import org.jspecify.annotations.NullMarked;
