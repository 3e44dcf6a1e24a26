/**
 * What a coordinator does for counsellors: teams whose members come and go, and what they share. A coordinator knows the
 * counsellors and their figures, never the people helped.
 *
 * <p>Vocabulary: team — équipe; membership — appartenance, from a day until another; coordinator — coordinateur; team mate
 * — coéquipier; tag — étiquette, personal, of a team, of a département or national; partner — partenaire local;
 * coordination activity — activité de coordination: animation, event or partnership; public event — événement public;
 * road map — feuille de route.
 *
 * <p>Published: the view {@code coordination.published_membership}, to count by team as of the day of each activity.
 *
 * <p>Legal source: GDPR article 5(1)(c): whoever coordinates gets figures, not names of people helped.
 */
@ApplicationModule(
        displayName = "Coordination",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.organisations",
            "registers.identity",
            "registers.venues",
            "engines.agenda"
        })
@NullMarked
package fr.mediane.programmes.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
