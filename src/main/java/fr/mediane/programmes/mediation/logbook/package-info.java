/**
 * What a counsellor finds again of their own activities: the list with its filters and totals, and files to take
 * away.
 *
 * <p>Vocabulary: logbook — mes activités.
 */
@NullMarked
package fr.mediane.programmes.mediation.logbook;

import org.jspecify.annotations.NullMarked;
