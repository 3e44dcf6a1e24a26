package fr.mediane.programmes.workforce.signing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.SentFile;
import java.util.UUID;

/**
 * How a convention that both have signed comes to us. Today somebody sends the paper; a service of electronic signature would
 * hand in what it had signed by the same way, once it has checked the signatures.
 */
public interface SignaturePort {
    /** What a paper is sealed with, before its id. */
    String BODY = "workforce convention:";

    /**
     * Checks what was signed, and writes it, sealed with {@link #BODY}; to be asked outside a transaction, by who has found out
     * that the actor may.
     *
     * @return refused, in words, when it is not taken; nothing is left of it then
     */
    Decision<FileIntake.Taken> take(Actor actor, UUID convention, SentFile paper);
}
