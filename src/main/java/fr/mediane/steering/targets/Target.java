package fr.mediane.steering.targets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to reach, or only to follow when it has no aim.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param upward whether more is better; for a rank, less is
 * @param source who publishes the figure
 * @param link where it is published; empty when nowhere
 * @param trajectory the baseline first, then milestones, the aim last; empty for what is only followed, by day
 * @param departement code; empty for the whole country
 */
public record Target(
        UUID id,
        int version,
        Words words,
        Unit unit,
        boolean upward,
        String source,
        String link,
        List<Figure> trajectory,
        Optional<Measure> measure,
        String departement,
        boolean retired) {
    public Target {
        trajectory = List.copyOf(trajectory);
    }

    /** What it is called and what it counts, in both languages. */
    public record Words(String title, String definition, String titleEnglish, String definitionEnglish) {
        public String title(boolean english) {
            return english && !titleEnglish.isEmpty() ? titleEnglish : title;
        }

        public String definition(boolean english) {
            return english && !definitionEnglish.isEmpty() ? definitionEnglish : definition;
        }
    }

    public Optional<Figure> baseline() {
        return trajectory.stream().findFirst();
    }

    /** What is to be reached, and when; a trajectory of one point has none. */
    public Optional<Figure> aim() {
        return trajectory.size() < 2 ? Optional.empty() : Optional.of(trajectory.getLast());
    }
}
