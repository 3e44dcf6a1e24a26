package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an employer was paid, and what it will be paid when.
 *
 * @param lines instalments of its positions, paid and to come, by day
 */
public record MyGrants(UUID organisation, String name, List<Line> lines) {
    public MyGrants {
        lines = List.copyOf(lines);
    }

    /** What stands with an instalment. */
    public enum State {
        PAID,
        ON_ITS_WAY,
        /** To be paid now. */
        DUE,
        /** To be paid now, but for something that is missing. */
        HELD,
        /** To be paid later, by the contracts there are. */
        EXPECTED,
        /** Nobody works in these months. */
        VACANT
    }

    /**
     * A payment of an instalment, made or to come.
     *
     * @param position its number, as people say it
     * @param number of the instalment
     * @param cents positive; 0 while the position is vacant
     * @param day on which it was paid, or is due at the earliest
     * @param fund once it is known
     */
    public record Line(
            long position,
            int number,
            DateRange months,
            State state,
            long cents,
            LocalDate day,
            Optional<GrantHold> hold,
            Optional<FundSource> fund) {}

    /** In cents. */
    public long paid() {
        return sum(State.PAID);
    }

    /** What comes next, on its way or due or held, in cents. */
    public long now() {
        return sum(State.ON_ITS_WAY) + sum(State.DUE) + sum(State.HELD);
    }

    private long sum(State state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .mapToLong(Line::cents)
                .sum();
    }
}
