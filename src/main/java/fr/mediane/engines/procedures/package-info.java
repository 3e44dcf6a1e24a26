/**
 * What somebody asks for, from the first field typed to the answer: forms as data, cases with their states and history,
 * those who decide, deadlines, letters. Rooms above own procedures; this one knows nothing of what they are about.
 *
 * <p>Vocabulary: procedure — démarche; case — dossier; draft, being put together, being examined — brouillon, en
 * construction, en instruction; accepted, refused, closed without a decision — accepté, refusé, classé sans suite;
 * instructor — instructeur; mandate — mandat; step — étape; deadline — échéance.
 *
 * <p>Legal source: Code of relations between the public and the administration (CRPA): L112-3 (receipt), L114-5 (missing
 * documents), L211-2 (reasons of a refusal), L231-4 (silence), L311-3-1 (the part of an algorithm), L411-2 and L412-3
 * (appeal).
 */
@ApplicationModule(
        displayName = "Procedures",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.identity",
            "registers.territory",
            "engines.forms",
            "engines.rules",
            "engines.rules :: sheet"
        })
@NullMarked
package fr.mediane.engines.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
