/**
 * Regions, départements, EPCI and communes of the official geographic code, where they lie and how to find them.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"kernel", "platform", "design"})
@NullMarked
package fr.mediane.registers.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
