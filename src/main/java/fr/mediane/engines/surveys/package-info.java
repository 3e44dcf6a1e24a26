/**
 * Asking people what changed for them: questionnaires, invitations, one answer each, and what the answers say together. It
 * does not know who is asked: a room above decides whom, and keeps that to itself.
 *
 * <p>Vocabulary: questionnaire — questionnaire; invitation — invitation; secret — what stands in a link or on paper; occasion
 * — what it is about, a help or an event; series — what an event is one of; measure — mesure; share — part, with its 95 %
 * interval; paired — avant et après, of the same answer.
 *
 * <p>Legal source: GDPR articles 4(11) and 7 (who is asked agreed), 5(1)(c) and (e), recital 26 (anonymous answers).
 */
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.identity",
            "engines.forms"
        })
@NullMarked
package fr.mediane.engines.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
