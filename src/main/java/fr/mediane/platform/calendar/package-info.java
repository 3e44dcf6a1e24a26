/** Calendars that other programs read (iCalendar, RFC 5545). */
@NullMarked
package fr.mediane.platform.calendar;

import org.jspecify.annotations.NullMarked;
