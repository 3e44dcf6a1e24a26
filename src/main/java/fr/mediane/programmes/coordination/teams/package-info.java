/**
 * Making teams: who is in one from when to when, invited by a link, named to those who look after it.
 */
@NullMarked
package fr.mediane.programmes.coordination.teams;

import org.jspecify.annotations.NullMarked;
