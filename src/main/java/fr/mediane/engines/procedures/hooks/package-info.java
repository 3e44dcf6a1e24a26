/**
 * Tells partners, over HTTPS, each time a case goes from one state to another: in order, signed, and again until they have
 * taken it. What is told is that something happened, never to whom: who may know reads the case by the API.
 *
 * <p>Vocabulary: subscription — abonnement; delivery — envoi; attempt — essai; turn — tour (the right of one process to send
 * to one subscription for a moment); to replay — rejouer.
 */
@NullMarked
package fr.mediane.engines.procedures.hooks;

import org.jspecify.annotations.NullMarked;
