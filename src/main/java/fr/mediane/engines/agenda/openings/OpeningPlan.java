package fr.mediane.engines.agenda.openings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * When somebody wants to receive at a venue. It may still break rules; what is kept does not.
 *
 * @param room name of the room; empty when it does not matter
 * @param begins on the clock of the venue
 * @param rule again and again by a rule of RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=TU}; empty for once
 * @param minutes how long an appointment takes, 10 to 240
 * @param bookable whether the public may book there
 * @param holidays whether it also holds on public holidays
 */
public record OpeningPlan(
        UUID venue,
        String room,
        LocalDate firstDay,
        LocalTime begins,
        LocalTime ends,
        String rule,
        int minutes,
        boolean bookable,
        boolean holidays) {}
