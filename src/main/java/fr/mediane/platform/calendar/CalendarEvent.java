package fr.mediane.platform.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something in a calendar.
 *
 * @param changedAt its last change, not now: the same calendar is the same text
 * @param sequence how often it was changed
 * @param zone of the place where it is
 * @param place in words; may be empty
 */
public record CalendarEvent(
        UUID id,
        Instant changedAt,
        int sequence,
        Instant begins,
        Instant ends,
        ZoneId zone,
        String title,
        String place,
        boolean cancelled) {}
