/**
 * Calendars that other programs read by a secret address; nobody’s name is in them.
 */
@NullMarked
package fr.mediane.engines.agenda.feeds;

import org.jspecify.annotations.NullMarked;
