package fr.mediane.engines.agenda;

import java.util.Optional;
import java.util.UUID;

/**
 * Who takes part, as far as the agenda needs to know.
 *
 * @param person the id that the room above knows them by
 * @param account the account they booked with, when they signed in
 * @param name to call them by, at most 120 characters; may be empty
 */
public record Participant(Optional<UUID> person, Optional<UUID> account, String name, Contact contact) {
    public static final int LONGEST_NAME = 120;

    public static Participant named(String name, Contact contact) {
        return new Participant(Optional.empty(), Optional.empty(), name, contact);
    }

    public static Participant person(UUID person, String name, Contact contact) {
        return new Participant(Optional.of(person), Optional.empty(), name, contact);
    }
}
