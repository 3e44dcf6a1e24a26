/**
 * Support sessions and workshops recorded by counsellors, in the codes of the national tool. Whoever was helped stays
 * anonymous; nobody but the counsellor reads the notes.
 *
 * <p>Vocabulary: activity — activité (CRA); support — accompagnement, one per person and activity; workshop — atelier;
 * counsellor — conseiller numérique, médiateur; theme — thématique; procedure — thématique de démarche; margin — effectif
 * par genre, âge ou statut; logbook — mes activités.
 *
 * <p>Published: the views {@code mediation.published_activity} and {@code mediation.published_support},
 * {@code mediation.published_from_meeting} (which came from an appointment), and the change feed
 * {@code mediation.activity}.
 *
 * <p>Legal source: GDPR articles 5(1)(c) (no more data than needed) and 32 (notes are encrypted).
 */
@ApplicationModule(
        displayName = "Mediation",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.identity",
            "registers.venues",
            "engines.agenda",
            "programmes.coordination",
            "programmes.beneficiaries"
        })
@NullMarked
package fr.mediane.programmes.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
