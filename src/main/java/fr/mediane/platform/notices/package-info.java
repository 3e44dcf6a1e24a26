/**
 * E-mails and text messages: written with the change that makes them true, sent afterwards, at least once, with retries.
 * What a notice says is never logged. Without a mail server, and by default for text messages, the built-in mailbox shows
 * what would have been sent.
 */
@NullMarked
package fr.mediane.platform.notices;

import org.jspecify.annotations.NullMarked;
