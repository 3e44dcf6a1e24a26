/**
 * All that was done with a person, from every room that holds something about them.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.history;

import org.jspecify.annotations.NullMarked;
