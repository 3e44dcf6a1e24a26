package fr.mediane.programmes.competence;

import fr.mediane.programmes.competence.adaptive.Competence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something a person wants to be able to do, and the way there.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param due the day hoped for
 * @param activities those in which the person worked on it
 * @param version 1 when written down, one more at each change
 */
public record Goal(
        UUID id,
        UUID person,
        String title,
        Optional<Competence> competence,
        State state,
        Optional<LocalDate> due,
        LocalDate begunOn,
        Optional<LocalDate> endedOn,
        List<Step> steps,
        Set<UUID> activities,
        int version) {
    public Goal {
        steps = List.copyOf(steps);
        activities = Set.copyOf(activities);
    }

    /** Where a goal stands. */
    public enum State {
        OPEN("open"),
        REACHED("reached"),
        /** The person no longer wants it, or something else comes first. */
        LEFT("left");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public String messageKey() {
            return "competence.goal.state." + code;
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }

    /** One thing to do on the way. */
    public record Step(UUID id, String text, Optional<LocalDate> doneOn) {}

    /** How many steps are done. */
    public long done() {
        return steps.stream().filter(step -> step.doneOn().isPresent()).count();
    }
}
