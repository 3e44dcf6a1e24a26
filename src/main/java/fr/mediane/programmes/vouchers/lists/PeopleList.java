package fr.mediane.programmes.vouchers.lists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of people.
 *
 * @param confirmedAt when its distributor said that the lines are to be handed out
 * @param job that hands them out
 */
public record PeopleList(
        UUID id,
        UUID batch,
        UUID campaign,
        String campaignName,
        UUID distributor,
        Instant madeAt,
        Optional<Instant> confirmedAt,
        Optional<UUID> job,
        long ready,
        long refused,
        long handed) {}
