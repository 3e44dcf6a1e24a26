/**
 * Employers, operators, ministries… known by their SIRET.
 */
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"kernel", "platform", "design", "registers.territory", "registers.journal"})
@NullMarked
package fr.mediane.registers.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
