package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.ErrorKey;
import java.util.Map;
import java.util.Optional;

/**
 * What an officer proposes to a committee, or what it says instead.
 *
 * @param reason what who asks would be told
 * @param departure why it is not what the rules propose
 * @param details what is decided beyond the verdict, as the room that owns the procedure reads it
 */
public record Motion(Verdict verdict, String reason, String departure, Map<String, String> details) {
    private static final int LONGEST = Written.LONGEST - 600;

    public Motion {
        details = Map.copyOf(details);
    }

    /** What is wrong with its texts; in the answer the committee and the details stand before the reason. */
    Optional<ErrorKey> mistake() {
        return InstructionDesk.mistake(ruled())
                .or(() -> reason.length() > LONGEST
                        ? Optional.of(ErrorKey.on("raison", "procedures.error.text", LONGEST))
                        : Optional.empty());
    }

    public Ruled ruled() {
        return new Ruled(verdict, reason, departure);
    }

    /** Says nothing of what was written. */
    @Override
    public String toString() {
        return "Motion " + verdict;
    }
}
