/**
 * People from a file: received, read and shown with every remark, recorded when the counsellor confirms. What the file says
 * is kept sealed, for a day at the most; of each line imported only a keyed hash stays, so that the same file makes nobody
 * twice.
 *
 * <p>Vocabulary: line — ligne; alike — doublon probable, someone whom the counsellor may see already; already — déjà
 * importée, a line of which nothing differs from one imported before; model — modèle, the file to start from.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.imports;

import org.jspecify.annotations.NullMarked;
