package fr.mediane.registers.identity;

import java.util.Optional;
import java.util.UUID;

/** What else comes with an invitation, in the words of the room that made it: shown before anyone accepts. */
public interface InvitationPurpose {
    /** Empty when the room knows nothing of this invitation. */
    Optional<Sentence> of(UUID invitation);

    /**
     * One sentence.
     *
     * @param messageKey in the bundle of the room
     * @param argument fills its placeholder
     */
    record Sentence(String messageKey, String argument) {}
}
