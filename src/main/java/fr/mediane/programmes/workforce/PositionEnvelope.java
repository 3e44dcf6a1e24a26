package fr.mediane.programmes.workforce;

/**
 * How many positions of a kind there can be.
 *
 * @param ground FR for the whole country, or the code of a département
 * @param standing how many there are
 */
public record PositionEnvelope(PositionKind kind, String ground, int positions, int standing) {
    /** The ground that is the whole country. */
    public static final String COUNTRY = "FR";

    public int left() {
        return positions - standing;
    }
}
