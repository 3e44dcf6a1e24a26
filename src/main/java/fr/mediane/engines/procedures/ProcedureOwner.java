package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What a room above adds to a procedure of its own. A procedure without an owner does with its settings. */
public interface ProcedureOwner {
    /** The key of its procedure. */
    String procedure();

    /** Whose instructors decide, by what was answered; empty for what the settings say. */
    default Optional<Decision<Scope>> instructedBy(Answers answers) {
        return Optional.empty();
    }

    /** What is wrong beyond single fields, for who files it; each fault on the key of a question. */
    default List<ErrorKey> faults(Actor actor, Answers answers) {
        return List.of();
    }

    /** The answers with what the State already knows of who asks, when they want that; asked again at each change. */
    default Answers known(Actor actor, Form form, Answers before) {
        return before;
    }

    /** What to ask the rules about a case that is being examined; a refusal says what is missing. */
    default Optional<Decision<RuleQuestion>> question(CaseFile dossier, Answers answers) {
        return Optional.empty();
    }

    /** The address of the page where its cases are decided, when the usual one says too little. */
    default Optional<String> decidedAt(CaseFile dossier) {
        return Optional.empty();
    }
}
