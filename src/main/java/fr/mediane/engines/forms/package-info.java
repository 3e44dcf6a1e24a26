/**
 * Forms as data: typed fields, conditions, French and English words, in versions that never change once published. Rooms
 * above own forms of their kind (a questionnaire, a procedure) and keep the answers; this room says what a form is.
 *
 * <p>Vocabulary: form — formulaire; revision — version; draft, published, closed — brouillon, publiée, fermée; field —
 * champ; question — question; condition — condition; fact — constat, something the answers say, true or false.
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"kernel", "platform", "design", "registers.territory", "registers.journal"})
@NullMarked
package fr.mediane.engines.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
