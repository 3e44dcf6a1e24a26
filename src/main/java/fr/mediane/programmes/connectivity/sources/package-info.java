/**
 * What the State knows of somebody already and need not ask again: household and resources, from the tax office and the
 * family-benefit offices. A port; until the exchange is there, a local stand-in answers with invented figures.
 *
 * <p>Vocabulary: household — foyer; resources — ressources; once only — dites-le-nous une fois.
 *
 * <p>Legal source: Code of Relations between the Public and the Administration, article L. 114-8.
 */
@NullMarked
package fr.mediane.programmes.connectivity.sources;

import org.jspecify.annotations.NullMarked;
