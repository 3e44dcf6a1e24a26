package fr.mediane.steering.statistics.reach;

import java.util.List;
import java.util.OptionalDouble;

/** How many of its inhabitants a territory helped, in all and by area. */
public record Reach(Grain grain, Line all, List<Line> lines) {
    private static final double THOUSAND = 1000;

    /**
     * @param population of the last census
     * @param people different people who live there, named in an activity anywhere
     * @param supports given there
     */
    public record Line(String code, String name, long population, long people, long supports) {
        static final Line NONE = new Line("", "", 0, 0, 0);

        /** Named people for a thousand inhabitants; empty where nobody lives. */
        public OptionalDouble peoplePerThousand() {
            return perThousand(people);
        }

        /** Supports for a thousand inhabitants. */
        public OptionalDouble supportsPerThousand() {
            return perThousand(supports);
        }

        private OptionalDouble perThousand(long count) {
            return population == 0 ? OptionalDouble.empty() : OptionalDouble.of(count * THOUSAND / population);
        }
    }
}
