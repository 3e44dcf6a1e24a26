package fr.mediane.registers.identity;

import java.util.UUID;

/**
 * Someone has used a single-use link up. Told within the same transaction: what a room adds to it happens with it or not
 * at all.
 *
 * @param account what the person now acts with
 */
public record InvitationAccepted(UUID invitation, UUID account) {}
