package fr.mediane.programmes.workforce.grants.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an employer has to show.
 *
 * @param organisation the employer
 * @param name of the employer
 * @param position its number, as people say it
 * @param number the instalment whose months it is about; 0: the funding as a whole
 * @param reason why it was refused
 * @param sentBy account of whoever sent it
 */
public record GrantEvidence(
        UUID id,
        UUID funding,
        UUID organisation,
        String name,
        long position,
        int number,
        Kind kind,
        State state,
        LocalDate askedOn,
        String reason,
        Optional<UUID> sentBy) {
    /** What it shows. */
    public enum Kind {
        /** A copy of the contract. */
        CONTRACT,
        /** That the salary of an instalment's months was paid. */
        PAYSLIPS,
        /** What all was spent on, once the funding ended. */
        CLOSING
    }

    /** How far it is. */
    public enum State {
        ASKED,
        SENT,
        ACCEPTED,
        REFUSED
    }

    /** Whether the employer has to do something. */
    public boolean isOwed() {
        return state == State.ASKED || state == State.REFUSED;
    }

    GrantEvidence named(String employer) {
        return new GrantEvidence(
                id, funding, organisation, employer, position, number, kind, state, askedOn, reason, sentBy);
    }
}
