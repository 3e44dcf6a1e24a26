/**
 * Values with rules of their own, and the few words every room shares: who acts ({@link fr.mediane.kernel.Actor}), what
 * was decided ({@link fr.mediane.kernel.Decision}). No Spring, no database, no screen.
 */
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.mediane.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
