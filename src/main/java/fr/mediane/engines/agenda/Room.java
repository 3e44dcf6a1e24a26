package fr.mediane.engines.agenda;

import java.util.UUID;

/** A room of a venue; the same name at the same venue, accents and capitals aside, is the same room. */
public record Room(UUID id, String name) {
    public static final int LONGEST_NAME = 80;
}
