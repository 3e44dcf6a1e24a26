/**
 * Append-only journal of every change and of every read of personal data, sealed in hash-chained blocks.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "platform", "design"})
@NullMarked
package fr.mediane.registers.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
