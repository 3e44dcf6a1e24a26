package fr.mediane.programmes.coordination;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of invented teams, always the same, for other rooms' demonstration data to refer to. */
public final class DemonstrationTeams {
    /** The team that {@code coordinateur} looks after and {@code mediatrice} is in. */
    public static final UUID DROME = id("team 26");

    private DemonstrationTeams() {}

    /** Of version 7, as if made on 1 January 2025; the rest follows from the name. */
    public static UUID id(String name) {
        var hash = UUID.nameUUIDFromBytes(("coordination " + name).getBytes(StandardCharsets.UTF_8));
        long most = (1_735_689_600_000L << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFF);
        return new UUID(most, hash.getLeastSignificantBits());
    }
}
