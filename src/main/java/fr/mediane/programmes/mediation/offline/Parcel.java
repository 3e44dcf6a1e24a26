package fr.mediane.programmes.mediation.offline;

import fr.mediane.programmes.mediation.ActivityContent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * An activity recorded on a device, perhaps hours ago.
 *
 * @param id made by the device (UUIDv7)
 * @param revision how many times the device has said it, from 1: a late copy has a lower one
 * @param over the version that this one is to replace, once the counsellor has seen both and chosen this one
 * @param people those named
 * @param tags those chosen; empty when the form showed none to choose from, so that none is taken away
 * @param meeting of the agenda that it reports on
 */
public record Parcel(
        UUID id,
        int revision,
        OptionalInt over,
        ActivityContent content,
        Set<UUID> people,
        Optional<Set<UUID>> tags,
        Optional<UUID> meeting) {
    /** Of which nobody is named, without tags, and of no meeting. */
    public Parcel(UUID id, int revision, OptionalInt over, ActivityContent content) {
        this(id, revision, over, content, Set.of(), Optional.empty(), Optional.empty());
    }
}
