package fr.mediane.registers.venues;

import fr.mediane.registers.venues.standard.Sheet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place of digital mediation: what the standard says of it, and what Médiane adds.
 *
 * @param id our own, for ever
 * @param version counts the changes, for optimistic locking
 * @param standardId the standard's id, unique: given by whoever collected the venue
 * @param organisation who holds it and may edit it
 * @param mergedInto the venue that stands for it since a merge
 * @param communeCode the commune as it is today in the territory register, when one could be told
 */
public record Venue(
        UUID id,
        int version,
        String standardId,
        Optional<UUID> organisation,
        Status status,
        Optional<UUID> mergedInto,
        Optional<String> communeCode,
        Sheet sheet,
        Instant changedAt) {
    /** Where a venue is in its life. Only open ones are shown to the public and exported. */
    public enum Status {
        OPEN,
        /** Good but for the date of its last update, which the standard demands. */
        TO_COMPLETE,
        CLOSED,
        MERGED
    }

    /** A venue not known before, under a fresh UUIDv7; it waits to be completed when its sheet has no date. */
    public static Venue found(UUID id, String standardId, Sheet sheet, Optional<String> communeCode, Instant now) {
        return new Venue(
                id, 0, standardId, Optional.empty(), statusFor(sheet), Optional.empty(), communeCode, sheet, now);
    }

    /** The same venue as another sheet describes it. A closed venue stays closed until somebody opens it again. */
    public Venue describedBy(Sheet changed, Optional<String> commune, Instant now) {
        var next = status == Status.OPEN || status == Status.TO_COMPLETE ? statusFor(changed) : status;
        return new Venue(id, version, standardId, organisation, next, mergedInto, commune, changed, now);
    }

    public Venue heldBy(Optional<UUID> holder, Instant now) {
        return new Venue(id, version, standardId, holder, status, mergedInto, communeCode, sheet, now);
    }

    public Venue closed(Instant now) {
        return new Venue(id, version, standardId, organisation, Status.CLOSED, mergedInto, communeCode, sheet, now);
    }

    public Venue reopened(Instant now) {
        return new Venue(id, version, standardId, organisation, statusFor(sheet), mergedInto, communeCode, sheet, now);
    }

    public Venue mergedInto(UUID survivor, Instant now) {
        return new Venue(
                id, version, standardId, organisation, Status.MERGED, Optional.of(survivor), communeCode, sheet, now);
    }

    public Venue separated(Instant now) {
        return new Venue(
                id, version, standardId, organisation, statusFor(sheet), Optional.empty(), communeCode, sheet, now);
    }

    private static Status statusFor(Sheet sheet) {
        return sheet.origin().updatedOn().isPresent() ? Status.OPEN : Status.TO_COMPLETE;
    }
}
