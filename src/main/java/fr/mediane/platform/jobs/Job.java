package fr.mediane.platform.jobs;

import java.util.Map;
import java.util.UUID;

/**
 * Long work in the background, as its page shows it.
 *
 * @param message message key of what is being done, or of why it failed; may be empty
 * @param done steps done, of {@code total} (0 while unknown)
 * @param result what the work came to, once {@link State#DONE}
 */
public record Job(
        UUID id, String kind, State state, long done, long total, String message, Map<String, String> result) {
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process that ran it ended, or died. */
        INTERRUPTED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Steps done, in whole percent, 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
