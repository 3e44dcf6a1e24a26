/**
 * Who was hired: newly created positions, people who were unemployed before, gender, education. Never of fewer than five.
 *
 * <p>Vocabulary: newly created position — poste nouvellement créé.
 */
@NullMarked
package fr.mediane.programmes.workforce.recruitment.figures;

import org.jspecify.annotations.NullMarked;
