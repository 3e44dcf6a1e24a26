/**
 * Support sessions (accompagnements) and workshops (ateliers) recorded by counsellors, in the codes of the national tool.
 */
@ApplicationModule(
        displayName = "Mediation",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.venues"
        })
@NullMarked
package fr.mediane.programmes.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
