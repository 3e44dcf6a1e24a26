package fr.mediane.engines.procedures.hooks;

import java.time.Instant;
import java.util.UUID;

/**
 * What a subscription is to be told: once taken, or again.
 *
 * @param id of the event, the same however often it is sent
 * @param sequence within the subscription, from 1 without a gap
 * @param number of the case, as people quote it
 * @param before state of the case, as its code
 * @param after state of the case, as its code
 */
record Delivery(UUID id, long sequence, UUID dossier, String number, String before, String after, Instant at) {}
