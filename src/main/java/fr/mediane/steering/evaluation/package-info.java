/**
 * What a programme was worth: for each campaign of vouchers, how far they came, whom and where they reached, what a person
 * helped cost, and what became of those who let it be known. Published each month for everyone, with small cells hidden.
 *
 * <p>Vocabulary: started — commencé (used at least once); public — public (the row of the campaign's rules that let a
 * handing pass); bearer — porteur (nobody knows who has the voucher); parcel — remise (vouchers handed out together).
 *
 * <p>Source: the first national scheme of vouchers ended without evaluation. Legal source: law 51-711 of 7 June 1951
 * (statistical confidentiality) for its principle.
 */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.organisations",
            "registers.territory",
            "registers.venues",
            "engines.rules",
            "engines.rules :: sheet",
            "programmes.beneficiaries",
            "programmes.competence",
            "programmes.mediation",
            "programmes.vouchers",
            "steering.statistics",
            "steering.statistics :: open"
        })
@NullMarked
package fr.mediane.steering.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
