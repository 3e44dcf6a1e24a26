/**
 * Regions, départements, EPCI and communes of the official geographic code, where they lie and how to find them. Codes
 * that a merger ended lead to the commune of today.
 *
 * <p>Vocabulary: commune; municipal arrondissement — arrondissement municipal (Paris, Lyon, Marseille); former commune —
 * commune déléguée, commune associée; EPCI — établissement public de coopération intercommunale à fiscalité propre.
 * Source: Code officiel géographique (INSEE) and its companions under the Licence Ouverte, positions from GeoNames; see
 * docs/adr/0004-territory-data.md.
 *
 * <p>The Desk's methods take no {@code Actor}: everything here is published by the State for everyone, nothing can be
 * changed by anybody, and nothing personal is read, so there is neither a right to decide nor a line for the journal.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"kernel", "platform", "design"})
@NullMarked
package fr.mediane.registers.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
