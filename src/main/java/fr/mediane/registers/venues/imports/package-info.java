/**
 * Files of venues taken into the register: sent, looked at, confirmed, done in the background, reported line by line; the\n * same from a terminal.\n *\n * <p>Vocabulary: arrival — what a row does to the register; remark — remarque, what was put right or refused in a row.
 */
@NullMarked
package fr.mediane.registers.venues.imports;

import org.jspecify.annotations.NullMarked;
