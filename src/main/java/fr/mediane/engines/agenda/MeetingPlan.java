package fr.mediane.engines.agenda;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What somebody wants to hold. It may still break rules; what is kept does not.
 *
 * @param begins on the clock of the venue
 * @param minutes 5 to 720
 * @param room name of the room; empty when it does not matter
 * @param title said to the public for workshops and events; empty for appointments
 * @param announced whether the public sees it and may enrol
 */
public record MeetingPlan(
        MeetingKind kind,
        UUID venue,
        String room,
        LocalDateTime begins,
        int minutes,
        String title,
        int capacity,
        boolean announced) {
    public static MeetingPlan appointment(UUID venue, LocalDateTime begins, int minutes) {
        return new MeetingPlan(MeetingKind.APPOINTMENT, venue, "", begins, minutes, "", 1, false);
    }

    public static MeetingPlan workshop(UUID venue, LocalDateTime begins, int minutes, String title, int capacity) {
        return new MeetingPlan(MeetingKind.WORKSHOP, venue, "", begins, minutes, title, capacity, true);
    }

    public MeetingPlan in(String otherRoom) {
        return new MeetingPlan(kind, venue, otherRoom, begins, minutes, title, capacity, announced);
    }
}
