/**
 * Employers, operators, ministries… known by their SIRET, or by their RIDET in New Caledonia. Other rooms hold their ids;
 * an id stays valid after its organisation was merged into another.
 *
 * <p>Vocabulary: organisation — structure; to merge — fusionner; SIRET — number of an establishment in INSEE's Sirene
 * register; RIDET — number of a company in New Caledonia's; EPCI — group of communes with its own taxes; GIP — public
 * interest grouping; CCAS — a commune's social action centre; network — réseau, whose head is one of its organisations.
 */
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"kernel", "platform", "design", "registers.territory", "registers.journal"})
@NullMarked
package fr.mediane.registers.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
