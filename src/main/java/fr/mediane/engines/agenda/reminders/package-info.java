/**
 * What the agenda does by itself: reminds people the day before, and forgets who they were.
 */
@NullMarked
package fr.mediane.engines.agenda.reminders;

import org.jspecify.annotations.NullMarked;
