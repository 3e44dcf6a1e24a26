package fr.mediane.registers.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries to list.
 *
 * @param from the first instant
 * @param until the first instant after the period
 * @param actor the account that acted
 * @param module a module's name
 * @param record the record read or changed
 * @param page from 1; entries beyond {@link #MOST} are not listed, a shorter period shows them
 */
public record JournalFilter(
        Instant from, Instant until, Optional<UUID> actor, Optional<String> module, Optional<UUID> record, int page) {
    public static final int PAGE_SIZE = 50;
    public static final int MOST = 10_000;

    public JournalFilter {
        page = Math.clamp(page, 1, MOST / PAGE_SIZE);
    }
}
