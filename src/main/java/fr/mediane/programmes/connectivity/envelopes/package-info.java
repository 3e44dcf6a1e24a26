/**
 * What funds may give, and what is given: conventions with operators, an envelope for each and for each year, and each aid
 * split to the cent and booked.
 *
 * <p>Vocabulary: convention — convention; envelope — enveloppe; household — foyer; grant — aide versée; loan — prêt; balance
 * — reste à payer.
 *
 * <p>Legal source: rules of each fund; act of 31 May 1990, article 6 (solidarity funds for housing).
 */
@NullMarked
package fr.mediane.programmes.connectivity.envelopes;

import org.jspecify.annotations.NullMarked;
