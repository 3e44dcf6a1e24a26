/**
 * The EU Digital Skills Indicator 2.0, worked out from the answers of a survey: levels by area and overall, weighted, with
 * confidence intervals. Answers pass through; only what they come to leaves.
 *
 * <p>Source: Eurostat, Digital Skills Indicator 2.0 (2021), people aged 16–74.
 */
@NullMarked
package fr.mediane.steering.targets.skills;

import org.jspecify.annotations.NullMarked;
