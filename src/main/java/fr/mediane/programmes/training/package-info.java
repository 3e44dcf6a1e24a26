/**
 * How counsellors are trained and certified: juries and what they decide for life, the path and its deadlines, modules and
 * sessions, what those who came say of them, what providers are paid, initiatives of others, and certificates that anybody can verify.
 *
 * <p>Vocabulary: title — titre professionnel; version of a title — millésime (2019, 2025); block — bloc de compétences, CCP;
 * equivalence — équivalence; jury — jury; result — résultat; certificate — attestation; credential — attestation numérique
 * (Open Badges 3.0); path — parcours de formation initiale; prior level — niveau de départ; session — session; place —
 * place; attendance sheet — feuille d’émargement; passport — passeport de formation.
 *
 * <p>Legal source: Code du travail, articles L. 6113-1 and following (certifications) and R. 338-1 of the Code de
 * l’éducation and following (professional titles); order of 20 May 2025 on the title « Médiateur numérique ». Results and
 * certificates are kept for life because the law lets a holder rely on a block for life: GDPR article 6(1)(e).
 */
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.organisations",
            "registers.identity",
            "engines.forms",
            "engines.ledger",
            "engines.surveys",
            "engines.surveys :: impact",
            "programmes.coordination",
            "programmes.workforce",
            "programmes.workforce :: legacy"
        })
@NullMarked
package fr.mediane.programmes.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
