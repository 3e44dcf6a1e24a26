package fr.mediane.programmes.workforce;

import java.util.Arrays;
import java.util.List;

/** Why a contract ended. */
public enum EndReason {
    DISMISSAL,
    /** Only on the last day of a contract that has one. */
    NOT_RENEWED,
    RESIGNATION,
    /** The same person goes on under a permanent contract. */
    MADE_PERMANENT,
    GRANT_ENDED,
    /** What an older tool did not say; nobody may give it as a reason. */
    UNSTATED;

    /** Those that somebody may give. */
    public static List<EndReason> given() {
        return Arrays.stream(values()).filter(one -> one != UNSTATED).toList();
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.end." + name();
    }
}
