/**
 * The people helped whom a counsellor knows by name: their record, who supports them, duplicates, and what they are
 * entitled to over what is held on them. A name is enough; nobody has to be named to be helped.
 *
 * <p>Vocabulary: person — bénéficiaire; to support — accompagner; follower — conseiller qui accompagne la personne; team —
 * équipe; likely duplicate — doublon probable; to merge — fusionner; to erase — effacer (what is left tells who nobody is).
 *
 * <p>Published: rooms above name a person by id and show it through {@link fr.mediane.programmes.beneficiaries.PersonDesk};
 * what they hold on people they give through {@link fr.mediane.programmes.beneficiaries.HeldOnPeople}.
 *
 * <p>Legal source: GDPR articles 5, 6(1)(e) (public-interest task), 13, 15 to 21 and 32.
 */
@ApplicationModule(
        displayName = "Beneficiaries",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.identity",
            "programmes.coordination"
        })
@NullMarked
package fr.mediane.programmes.beneficiaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
