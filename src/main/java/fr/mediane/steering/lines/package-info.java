/**
 * What help with internet bills comes to: whether operators answer in time, how long decisions take, how many lines are kept,
 * what is refused and why, and how many people who could have asked did not. Counted from what rooms publish, without names.
 *
 * <p>Vocabulary: kept line — ligne maintenue; non-take-up — non-recours.
 *
 * <p>Source: the pilot of 2017, in which 15 of 20 requests came to nothing because operators learned too late. Legal source:
 * Code of Social Action and Families, L115-3.
 */
@ApplicationModule(
        displayName = "Lines",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "engines.rules",
            "engines.rules :: sheet",
            "programmes.connectivity",
            "programmes.mediation"
        })
@NullMarked
package fr.mediane.steering.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
