/**
 * Whom to ask what the help brought them, when, and how: after a session or a workshop and some weeks later, by message, on
 * paper or on the counsellor's device. It alone knows which person got which invitation.
 *
 * <p>Vocabulary: asking — demande d’avis; due — à envoyer; rest — repos (nobody is asked again too soon); hand over — passer
 * l’appareil.
 *
 * <p>Legal source: GDPR articles 7 (agreement to be asked; taking it back stops it), 17.
 */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.identity",
            "engines.surveys",
            "programmes.beneficiaries",
            "programmes.mediation"
        })
@NullMarked
package fr.mediane.programmes.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
