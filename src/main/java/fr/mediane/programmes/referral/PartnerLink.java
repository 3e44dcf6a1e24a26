package fr.mediane.programmes.referral;

import fr.mediane.platform.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner refers people by.
 *
 * @param token what stands in its address
 * @param team whose counsellors receive them; none when it is the one counsellor who made it
 * @param waiting how many wait to be taken up
 */
public record PartnerLink(
        UUID id, String partner, String token, Optional<UUID> team, Instant expiresAt, boolean open, int waiting) {
    /** The last day on which it is sure to work. */
    public LocalDate until() {
        return Paris.day(expiresAt).minusDays(1);
    }
}
