package fr.mediane.programmes.workforce.grants;

import java.util.List;

/**
 * What computing schedules anew changes.
 *
 * @param looked how many fundings were computed
 * @param changed how many of them come out differently
 * @param lines the first of those
 * @param earnedBefore in cents, of all fundings
 * @param committedBefore in cents, of all fundings
 */
public record Recomputed(
        int looked,
        int changed,
        List<Line> lines,
        long earnedBefore,
        long earnedAfter,
        long committedBefore,
        long committedAfter) {
    static final Recomputed NOTHING = new Recomputed(0, 0, List.of(), 0, 0, 0, 0);

    public Recomputed {
        lines = List.copyOf(lines);
    }

    /**
     * A funding that comes out differently.
     *
     * @param position its number, as people say it
     * @param name of the employer
     * @param earnedBefore in cents, all instalments together
     * @param committedBefore in cents
     * @param fits whether its convention has that much; otherwise it stays as it is
     */
    public record Line(
            long position,
            String name,
            String versionBefore,
            String versionAfter,
            long earnedBefore,
            long earnedAfter,
            long committedBefore,
            long committedAfter,
            boolean fits) {}
}
