/**
 * Accounts, sign-in by ProConnect and FranceConnect, roles and their scope, API clients.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "platform", "design", "registers.journal", "registers.organisations"})
@NullMarked
package fr.mediane.registers.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
