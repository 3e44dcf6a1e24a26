/**
 * The plumbing every room stands on: database start, SQL files, messages, commands, background jobs, encryption, change
 * feed, production guard. It knows nothing of the field.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package fr.mediane.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
