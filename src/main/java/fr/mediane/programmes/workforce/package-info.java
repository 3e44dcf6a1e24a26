/**
 * Who is paid to help, where, and for how long: the positions that the State awards to employers, the conventions they are
 * agreed in, and the contracts of those who hold them. One history, which the database keeps from contradicting itself.
 *
 * <p>Vocabulary: position — poste; to award — attribuer; convention — convention; amendment — avenant; to give back —
 * rendre; envelope — enveloppe; employer — structure employeuse; contract — contrat.
 *
 * <p>Legal source: the programme's rules of employment; labour code (article L3231-2: minimum wage).
 */
@ApplicationModule(
        displayName = "Workforce",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.organisations",
            "registers.identity",
            "registers.venues",
            "engines.agenda",
            "engines.agenda :: openings",
            "engines.banking",
            "engines.forms",
            "engines.ledger",
            "engines.procedures",
            "engines.procedures :: committee",
            "engines.procedures :: instructing"
        })
@NullMarked
package fr.mediane.programmes.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
