/**
 * Whoever is hired comes to work with Médiane by a link of their own: their account is then known to be that of the holder
 * of the contract, so that training and figures find them.
 */
@NullMarked
package fr.mediane.programmes.workforce.joining;

import org.jspecify.annotations.NullMarked;
