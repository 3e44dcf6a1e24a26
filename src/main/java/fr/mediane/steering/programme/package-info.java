/**
 * The counsellor programme at a glance: positions, money, training and people helped, by département, and what needs somebody's
 * attention. Every figure opens the list behind it. Counted from what rooms publish, without names.
 *
 * <p>Vocabulary: alert — alerte; committed — engagé; forecast — prévu; inactive — sans activité.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.organisations",
            "registers.territory",
            "programmes.mediation",
            "programmes.training",
            "programmes.workforce"
        })
@NullMarked
package fr.mediane.steering.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
