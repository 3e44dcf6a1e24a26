/**
 * Indicators of the activity, for a counsellor and for everyone.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"kernel", "platform", "design", "registers.territory", "programmes.mediation"})
@NullMarked
package fr.mediane.steering.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
