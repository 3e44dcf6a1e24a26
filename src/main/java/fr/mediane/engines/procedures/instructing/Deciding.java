package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.Map;
import java.util.UUID;

/** How cases of a procedure are decided where more is said than yes or no: the room that owns it does it. */
public interface Deciding {
    /** The key of its procedure. */
    String procedure();

    /**
     * Decides as {@link InstructionDesk#decide} does.
     *
     * @param details what is decided beyond the verdict, as it was typed; may be incomplete, which is refused
     */
    Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled, Map<String, String> details);

    /** What the details say, in French; nothing for none. */
    String words(Map<String, String> details);
}
