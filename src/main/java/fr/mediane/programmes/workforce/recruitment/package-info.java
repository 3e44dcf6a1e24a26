/**
 * People who would like to work as counsellors and positions that nobody holds find each other: a profile without a
 * photograph, a match that says why, one way from interest to the contract, and the figures of who was hired.
 *
 * <p>Vocabulary: candidate — candidate; candidacy — candidature; open position — poste à pourvoir; notice — annonce;
 * skill — compétence; to be retained — être retenue.
 */
@NullMarked
package fr.mediane.programmes.workforce.recruitment;

import org.jspecify.annotations.NullMarked;
