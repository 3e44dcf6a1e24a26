package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.programmes.connectivity.sources.Identity;
import java.util.List;
import java.util.UUID;

/**
 * An aid to give.
 *
 * @param id of version 7, made once per decision: the same aid asked for twice is given once
 * @param fund the key of the fund that decides; {@code departement-33} where it is simply the département's
 * @param operator whose bill it is
 * @param adults of the household, 1 to 4: the aid counts for each of them, so that nobody gets it twice by asking in the
 *     other's name; children do not count
 * @param months in how many parts the loan is paid back; 0 without a loan
 */
public record AidOrder(
        UUID id,
        UUID caseId,
        String fund,
        UUID operator,
        AidKind kind,
        List<Identity> adults,
        Split split,
        int months) {
    public AidOrder {
        adults = List.copyOf(adults);
    }
}
