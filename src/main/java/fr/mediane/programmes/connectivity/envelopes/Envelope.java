package fr.mediane.programmes.connectivity.envelopes;

import java.util.UUID;

/**
 * An envelope of a year, in cents.
 *
 * @param operator with whom its convention is; empty for customers of all others
 * @param put all that was ever put in
 * @param committed by aids that stand
 * @param households that they help
 */
public record Envelope(UUID id, String operator, int year, long put, long committed, long households) {
    public long left() {
        return put - committed;
    }
}
