/**
 * What people can do with digital tools, as they say it themselves, how that changes, and the plan they make with a
 * counsellor. Everyone may answer alone, without leaving anything behind.
 *
 * <p>Vocabulary: item — question; assessment — autoévaluation; level — niveau; step — palier, half a level; passport —
 * passeport numérique; plan — parcours personnel; goal — objectif; step of a goal — étape.
 *
 * <p>Published: the view {@code competence.published_progress}.
 *
 * <p>Source: DigComp 3.0 (Joint Research Centre, 2025): 5 areas, 21 competences, 4 levels of two steps each.
 */
@ApplicationModule(
        displayName = "Competence progress",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.identity",
            "programmes.beneficiaries",
            "programmes.mediation"
        })
@NullMarked
package fr.mediane.programmes.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
