/**
 * Employers ask for positions by a procedure: the prefecture gives its opinion, the committee decides how many are awarded.
 *
 * <p>Vocabulary: request — demande; opinion — avis; selection committee — comité de sélection.
 */
@NullMarked
package fr.mediane.programmes.workforce.applications;

import org.jspecify.annotations.NullMarked;
