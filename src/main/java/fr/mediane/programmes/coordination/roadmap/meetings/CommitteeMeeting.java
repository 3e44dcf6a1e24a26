package fr.mediane.programmes.coordination.roadmap.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of the committee.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param minutes how long it lasts, 15 to 720
 * @param place in words; empty when it is held at a distance only
 * @param link for those who take part from afar, from {@code https://} on; may be empty
 * @param agenda what it is about
 * @param account what was said (compte rendu); empty until it is written
 */
public record CommitteeMeeting(
        UUID id,
        int version,
        UUID roadMap,
        Instant begins,
        int minutes,
        String place,
        String link,
        String agenda,
        String account,
        boolean cancelled,
        Instant changedAt,
        List<Guest> guests,
        List<CommitteeDecision> decisions) {
    public CommitteeMeeting {
        guests = List.copyOf(guests);
        decisions = List.copyOf(decisions);
    }

    /** Whether its account is written. */
    public boolean held() {
        return !account.isEmpty();
    }

    /**
     * A body that is invited.
     *
     * @param partner when it is one of the directory
     * @param email of its desk; forgotten once the account is written
     * @param invited whether an invitation was sent
     */
    public record Guest(
            UUID id, Optional<UUID> partner, String name, Optional<String> email, boolean present, boolean invited) {}

    /**
     * What was decided.
     *
     * @param action the road map as a whole when empty
     */
    public record CommitteeDecision(UUID id, Optional<UUID> action, boolean favourable, String wording) {}
}
