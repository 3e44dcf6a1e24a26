package fr.mediane.platform.notices;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.time.Instant;

/**
 * Something to be told to somebody.
 *
 * @param key what it is about, in the room's own words: the same key is sent once, however often it is asked for
 * @param recipient an e-mail address, or a phone number in international form
 * @param subject of an e-mail; empty for a text message
 * @param expiresAt after this it is of no use any more and is not sent
 */
public record Notice(Channel channel, String key, String recipient, String subject, String body, Instant expiresAt) {
    /** How it goes. */
    public enum Channel {
        EMAIL,
        TEXT
    }

    public static Notice email(String key, EmailAddress to, String subject, String body, Instant expiresAt) {
        return new Notice(Channel.EMAIL, key, to.address(), subject, body, expiresAt);
    }

    public static Notice text(String key, PhoneNumber to, String body, Instant expiresAt) {
        return new Notice(Channel.TEXT, key, to.e164(), "", body, expiresAt);
    }

    /** Says nothing of what it holds, so that no log does. */
    @Override
    public String toString() {
        return "Notice[" + channel + " " + key + "]";
    }
}
