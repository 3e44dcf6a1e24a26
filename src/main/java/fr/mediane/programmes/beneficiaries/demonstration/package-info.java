/**
 * Invented people to try Médiane with.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.demonstration;

import org.jspecify.annotations.NullMarked;
