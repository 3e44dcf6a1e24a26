package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Sheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a table says from one day to another.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param table the id of its table
 * @param number from 1
 * @param sheet as typed
 * @param publication empty for a draft
 * @param revised 1 when made, one more at each change
 */
public record Version(
        UUID id, UUID table, int number, Sheet sheet, Optional<Publication> publication, Instant madeAt, int revised) {
    /**
     * @param file the DMN file that is run
     * @param gapReason why some values are left without an answer, or empty
     * @param from the first day it applies
     * @param until the first day it no longer applies; empty as long as no other follows
     */
    public record Publication(
            String file, String gapReason, LocalDate from, Optional<LocalDate> until, Instant publishedAt) {}

    public boolean draft() {
        return publication.isEmpty();
    }

    public boolean appliesOn(LocalDate day) {
        return publication
                .filter(one -> !day.isBefore(one.from())
                        && one.until().map(day::isBefore).orElse(true))
                .isPresent();
    }
}
