package fr.mediane.programmes.training.catalogue;

import java.time.Instant;

/**
 * A session as an administrator describes it.
 *
 * @param places how many may come, 1 to 500
 * @param link an https address, or empty
 * @param priceCents of a place, in euro cents; 0 when it costs the programme nothing
 */
public record SessionDraft(
        String module,
        String provider,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        int places,
        long priceCents) {}
