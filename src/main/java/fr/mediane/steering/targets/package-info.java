/**
 * What the State aims at, and how far it is: each target says what it counts, where the figure comes from, where it started,
 * the way it should take and its latest value, measured here or entered with a citation.
 *
 * <p>Vocabulary: target — objectif; baseline — point de départ; trajectory — trajectoire; milestone — étape; value — valeur
 * relevée.
 *
 * <p>Legal source: decision (EU) 2022/2481 of 14 December 2022 (Digital Decade policy programme 2030), article 4: 80 % of
 * those aged 16–74 with at least basic digital skills.
 */
@ApplicationModule(
        displayName = "Targets",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "programmes.mediation",
            "steering.statistics"
        })
@NullMarked
package fr.mediane.steering.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
