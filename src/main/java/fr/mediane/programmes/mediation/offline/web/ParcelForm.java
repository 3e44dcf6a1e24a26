package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.kernel.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a device posts: the fields of the ordinary form, and around them who recorded it and which copy it is.
 *
 * @param typed the values of each field by its name
 */
record ParcelForm(Map<String, List<String>> typed) {
    /** The account that the record belongs to, whoever is signed in now. */
    Optional<UUID> account() {
        return uuid("account");
    }

    /** Made by the device, whose clock may be wrong. */
    Optional<UUID> id() {
        return uuid("id").filter(Uuid7::isUuid7);
    }

    /** From 1; anything else is a slip that counts as the first. */
    int revision() {
        return number("revision").orElse(1);
    }

    OptionalInt over() {
        return number("version");
    }

    /** The meeting of the agenda that it reports on. */
    Optional<UUID> meeting() {
        return uuid("rendezVous");
    }

    private Optional<UUID> uuid(String name) {
        try {
            return one(name).length() == 36 ? Optional.of(UUID.fromString(one(name))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private OptionalInt number(String name) {
        return one(name).matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(one(name))) : OptionalInt.empty();
    }

    String one(String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
