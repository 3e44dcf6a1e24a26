/**
 * The rules of the grant for a counsellor's salary, without database or screen: versions with their days, what each
 * instalment is worth for the days a position was occupied, what is due, what is to be given back, State aid in small sums.
 */
@NullMarked
package fr.mediane.programmes.workforce.grants.rules;

import org.jspecify.annotations.NullMarked;
