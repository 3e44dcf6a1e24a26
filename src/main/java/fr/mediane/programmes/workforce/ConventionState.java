package fr.mediane.programmes.workforce;

import java.util.EnumSet;
import java.util.Set;

/** Where a convention stands; see {@link #next()} for what may follow. */
public enum ConventionState {
    /** The employer does not want the positions after all. */
    DECLINED,
    /** Positions are awarded, nothing is signed yet. */
    ONGOING,
    SIGNED,
    RENEWAL_ONGOING,
    RENEWAL_SIGNED,
    /** Renewed once more, under the rules of the second phase. */
    PHASE_2,
    ENDED;

    Set<ConventionState> next() {
        return switch (this) {
            case ONGOING -> EnumSet.of(SIGNED, DECLINED);
            case SIGNED -> EnumSet.of(RENEWAL_ONGOING, ENDED);
            case RENEWAL_ONGOING -> EnumSet.of(RENEWAL_SIGNED, PHASE_2, SIGNED, ENDED);
            case RENEWAL_SIGNED, PHASE_2 -> EnumSet.of(RENEWAL_ONGOING, ENDED);
            case DECLINED, ENDED -> EnumSet.noneOf(ConventionState.class);
        };
    }

    /** Whether people may be hired under it. */
    public boolean inForce() {
        return switch (this) {
            case SIGNED, RENEWAL_ONGOING, RENEWAL_SIGNED, PHASE_2 -> true;
            case DECLINED, ONGOING, ENDED -> false;
        };
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.convention.state." + name();
    }
}
