/**
 * Digital culture vouchers: a sponsor's money in escrow, vouchers that are worth it to the cent, used in part or whole at
 * qualified places, which are paid.
 *
 * <p>Vocabulary: voucher — bon; booklet — carnet; sponsor — financeur; distributor — distributeur; holder — bénéficiaire;
 * provider — lieu qualifié; campaign — campagne; batch — lot; use — utilisation.
 *
 * <p>Legal source: Monetary and Financial Code, articles L. 521-3-2 and L. 525-5 (means of payment within a limited
 * network); Public Procurement Code, article L. 2192-10 (payment delays).
 */
@ApplicationModule(
        displayName = "Vouchers",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.territory",
            "registers.organisations",
            "registers.identity",
            "registers.venues",
            "engines.banking",
            "engines.forms",
            "engines.ledger",
            "engines.procedures",
            "engines.rules",
            "engines.rules :: sheet"
        })
@NullMarked
package fr.mediane.programmes.vouchers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
