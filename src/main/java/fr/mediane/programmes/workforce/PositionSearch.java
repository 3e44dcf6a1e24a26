package fr.mediane.programmes.workforce;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What positions to list.
 *
 * @param page from 1
 */
public record PositionSearch(
        Optional<PositionState> state,
        Optional<PositionKind> kind,
        Optional<String> departement,
        Optional<UUID> convention,
        int page) {
    /** Lines of a page. */
    public static final int SIZE = 50;

    public static final PositionSearch ALL =
            new PositionSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);

    /** Those of a convention. */
    static PositionSearch of(UUID convention) {
        return new PositionSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(convention), 1);
    }

    /** What was found; as many as fit on the page, out of so many. */
    public record Found(List<Position> positions, long total) {
        public Found {
            positions = List.copyOf(positions);
        }
    }

    /** How many there are of each state, in a département. */
    public record Count(String departement, PositionKind kind, long occupied, long vacant, long givenBack) {}
}
