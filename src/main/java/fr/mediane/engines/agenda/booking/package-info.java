/**
 * What anybody may do without an account: see what a venue offers, take a time or a seat, come back to it by a link or
 * a code, give it up.
 *
 * <p>Vocabulary: offer — créneau proposé; held — a booking as its holder sees it.
 */
@NullMarked
package fr.mediane.engines.agenda.booking;

import org.jspecify.annotations.NullMarked;
