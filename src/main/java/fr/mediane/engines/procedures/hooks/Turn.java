package fr.mediane.engines.procedures.hooks;

import java.util.UUID;

/**
 * The right of one process to send to one subscription for a moment.
 *
 * @param token no other turn has it
 * @param secret to sign with
 */
record Turn(UUID token, UUID subscription, String procedure, String address, String secret) {
    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Turn " + token;
    }
}
