/**
 * A partner (job centre, school, town hall) sends someone to a counsellor, with that person's agreement, by a secret link
 * that the counsellor made; and learns only whether they were taken up, seen, and whether it is over.
 *
 * <p>Vocabulary: referral — orientation; partner — partenaire; to take up — prendre en charge.
 *
 * <p>Legal source: GDPR article 6(1)(a) (the person's agreement to be referred) and 5(1)(c).
 */
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.identity",
            "programmes.coordination",
            "programmes.beneficiaries"
        })
@NullMarked
package fr.mediane.programmes.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
