package fr.mediane.programmes.workforce.grants.rules;

/**
 * A payment that was made or is on its way.
 *
 * @param number of the instalment
 * @param cents positive
 */
public record Settled(int number, Kind kind, long cents) {
    /** Which payment of an instalment it is: there is one of each at most. */
    public enum Kind {
        INSTALMENT,
        /** What a contract that came later adds to an instalment whose months are over. */
        SUPPLEMENT
    }
}
