/**
 * Internet as a public utility: whoever cannot pay for it is helped by a fund near them, and keeps the line meanwhile.
 *
 * <p>Vocabulary: fund — fonds de solidarité pour le logement (FSL); estimate — estimation; aid — aide.
 *
 * <p>Legal source: Code of Social Action and Families, article L. 115-3 (the line is kept until the request is decided).
 */
@ApplicationModule(
        displayName = "Connectivity",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.organisations",
            "registers.identity",
            "engines.forms",
            "engines.ledger",
            "engines.procedures",
            "engines.procedures :: committee",
            "engines.procedures :: instructing",
            "engines.rules",
            "engines.rules :: sheet"
        })
@NullMarked
package fr.mediane.programmes.connectivity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
