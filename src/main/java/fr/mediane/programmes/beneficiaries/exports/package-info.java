/**
 * The people one supports as a file, in the columns in which they are imported: few at once, many in the background.
 *
 * <p>Vocabulary: layout — forme du fichier.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.exports;

import org.jspecify.annotations.NullMarked;
