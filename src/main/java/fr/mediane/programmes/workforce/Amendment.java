package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Positions more or fewer under a convention.
 *
 * @param taker who gets positions that are transferred
 * @param closedOn when it was signed or abandoned
 */
public record Amendment(
        UUID id,
        UUID convention,
        AmendmentKind kind,
        PositionKind positionKind,
        int positions,
        String reason,
        @Nullable UUID taker,
        State state,
        LocalDate askedOn,
        @Nullable LocalDate closedOn) {
    /** Where it stands. */
    public enum State {
        OPEN,
        SIGNED,
        ABANDONED;

        /** Key of its name on the screen. */
        public String messageKey() {
            return "workforce.amendment.state." + name();
        }
    }

    public Optional<UUID> takenBy() {
        return Optional.ofNullable(taker);
    }
}
