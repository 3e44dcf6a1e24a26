/**
 * Rules as data: decision tables in versions, each valid from a day and never changed once published, each row resting on a
 * text; and what was decided by them, with the reason in plain words. It does not know what is decided: a room above asks,
 * decides who may ask, and shows the answer.
 *
 * <p>Vocabulary: rule table — table de règles; version — version, draft or published (brouillon, publiée); row — ligne;
 * condition — condition; citation — texte cité; ruling — décision rendue, what a table decided; sample — cas d'essai; gap —
 * cas sans réponse; overlap — chevauchement.
 *
 * <p>Legal source: code des relations entre le public et l'administration, articles L311-3-1 and R311-3-1-2 (a person may
 * ask by which rules an algorithm took part in a decision about them, and how they were applied); GDPR articles 5(1)(c), 17.
 */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"kernel", "platform", "design", "registers.journal"})
@NullMarked
package fr.mediane.engines.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
