package fr.mediane.platform.notices;

/**
 * Sends nothing: the built-in mailbox shows what would have been sent, where it may be looked at.
 *
 * @param open whether anybody will see it there; in production nobody does, and it says so
 */
record MailboxCarrier(Notice.Channel channel, boolean open) implements Carrier {
    @Override
    public Handed hand(Notice notice) {
        if (!open) {
            throw new UndeliverableException();
        }
        return Handed.SHOWN;
    }
}
