/**
 * Indicators of the activity: exact for a counsellor and for those who answer for a territory, an organisation or the
 * programme; for everyone from whole closed months, with small cells hidden. The home page lives here too, because it shows
 * a living figure and nothing stands above.
 *
 * <p>Vocabulary: support — accompagnement (one person in one activity); activity — activité (an individual session or a
 * workshop); closed month — mois clos; to hide a cell — secret statistique;
 * share — lien de partage, frozen (figé) or following the figures.
 *
 * <p>Legal source: law 51-711 of 7 June 1951 (statistical confidentiality) for its principle; GDPR recital 26 (a figure
 * that singles out nobody is no personal data).
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.identity",
            "registers.organisations",
            "registers.venues",
            "engines.agenda",
            "programmes.beneficiaries",
            "programmes.coordination",
            "programmes.competence",
            "programmes.mediation"
        })
@NullMarked
package fr.mediane.steering.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
