/**
 * A vacant position is filled within six months or given back: employers are told as that day comes near and when it is over.
 *
 * <p>Vocabulary: vacancy — vacance.
 */
@NullMarked
package fr.mediane.programmes.workforce.vacancies;

import org.jspecify.annotations.NullMarked;
