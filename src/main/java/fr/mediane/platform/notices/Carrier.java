package fr.mediane.platform.notices;

/** Carries notices of one channel to people. A bean of this type for {@code TEXT} is all it takes to send text messages. */
public interface Carrier {
    Notice.Channel channel();

    /**
     * Hands a notice over.
     *
     * @return whether the recipient gets it; {@code SHOWN} when only the built-in mailbox shows it
     * @throws UndeliverableException when trying again is of no use, such as for an address that does not exist
     * @throws RuntimeException anything else: it is tried again later
     */
    Handed hand(Notice notice);

    /** What became of it. */
    enum Handed {
        SENT,
        SHOWN
    }

    /** The recipient can never be reached this way. */
    final class UndeliverableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UndeliverableException() {
            super("undeliverable", null, false, false);
        }
    }
}
