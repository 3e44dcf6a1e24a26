/**
 * Venues that are likely one and the same: proposed, compared, merged, told apart, and a merge undone.\n *\n * <p>Vocabulary: likely duplicate — doublon probable; to merge — fusionner; to tell apart — distinguer.
 */
@NullMarked
package fr.mediane.registers.venues.duplicates;

import org.jspecify.annotations.NullMarked;
