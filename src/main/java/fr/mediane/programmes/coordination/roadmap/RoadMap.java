package fr.mediane.programmes.coordination.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The road map of a département.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param departement its official code
 * @param number the département's first, second…
 * @param lastYear included, at most nine after the first
 */
public record RoadMap(
        UUID id,
        int version,
        String departement,
        int number,
        String title,
        String summary,
        int firstYear,
        int lastYear,
        RoadMapState state,
        Optional<LocalDate> adoptedOn,
        Optional<LocalDate> closedOn) {
    /** Whether its text may still change. */
    public boolean draft() {
        return state == RoadMapState.DRAFT;
    }

    /** Whether its money and the progress of its actions may still change. */
    public boolean lives() {
        return state != RoadMapState.CLOSED;
    }
}
