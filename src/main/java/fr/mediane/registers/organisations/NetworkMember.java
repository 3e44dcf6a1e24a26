package fr.mediane.registers.organisations;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation that belongs to a network today.
 *
 * @param network the organisation at the head of the network, as it stands today
 * @param member as it stands today
 * @param joinedOn first day
 */
public record NetworkMember(
        UUID id,
        UUID network,
        String networkName,
        UUID member,
        String memberName,
        String commune,
        LocalDate joinedOn) {}
