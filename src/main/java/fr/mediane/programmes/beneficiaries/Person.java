package fr.mediane.programmes.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone helped whom a counsellor knows by name.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param version 1 when recorded, one more at each change
 * @param shared whether the person agreed that the team of who supports them sees the record
 * @param lastMet the latest day on which they were helped by name
 * @param mergedInto the record that stands for this one since they were merged
 */
public record Person(
        UUID id,
        int version,
        PersonContent content,
        boolean shared,
        Optional<LocalDate> lastMet,
        Instant recordedAt,
        Instant changedAt,
        Optional<UUID> mergedInto,
        boolean erased) {
    public String name() {
        return content.name();
    }
}
