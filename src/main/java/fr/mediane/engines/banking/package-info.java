/**
 * What banks are told and say, in messages of ISO 20022: pain.001.001.09 (order), pain.002.001.10 (report) and
 * camt.053.001.08 (statement). Pure: no database, no screen. Programmes that pay decide who may, and keep what was ordered.
 *
 * <p>Vocabulary: transfer — virement; order — ordre de virement; report — compte rendu; statement — relevé; booking —
 * écriture of the bank; reference — référence de bout en bout, which comes back with whatever the bank says.
 *
 * <p>Legal source: SEPA regulation (EU) 260/2012.
 */
@ApplicationModule(
        displayName = "Banking",
        allowedDependencies = {"kernel", "platform", "registers.territory"})
@NullMarked
package fr.mediane.engines.banking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
