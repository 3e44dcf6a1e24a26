package fr.mediane.programmes.vouchers.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sponsor's daily files.
 *
 * @param lastFour of the account that it would pay from; empty before it is set up
 * @param files the latest first
 */
public record Continuity(UUID sponsor, String name, Optional<String> lastFour, List<File> files) {
    public Continuity {
        files = List.copyOf(files);
    }

    /** A day's file; its sum in cents. */
    public record File(LocalDate day, long cents, int providers, long bytes, Instant madeAt) {}
}
