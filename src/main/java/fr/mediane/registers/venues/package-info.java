/**
 * Places of digital mediation (lieux de médiation numérique) in the national standard 1.0.2, and their public search.
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
