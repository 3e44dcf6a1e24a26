/**
 * Places of digital mediation (lieux de médiation numérique) in the national standard 1.0.2: the register and who keeps
 * it. Its parts: public search, imports, duplicates, reports of the public.
 *
 * <p>Vocabulary: venue — lieu; to hold — gérer (an organisation holds a venue); to keep — tenir à jour; sheet — fiche.
 *
 * <p>Source: standard national des lieux de médiation numérique (La Mednum), 1.0.2.
 */
@ApplicationModule(
        displayName = "Venues",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.organisations"
        })
@NullMarked
package fr.mediane.registers.venues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
