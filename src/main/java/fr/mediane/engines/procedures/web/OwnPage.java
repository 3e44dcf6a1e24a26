package fr.mediane.engines.procedures.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.files.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case, as those follow it whose it is.
 *
 * @param attached files of the history, by step
 * @param done what has just been done, or nothing
 * @param step id of what is sent next
 * @param text of a message that was refused
 */
public record OwnPage(
        Own own,
        AnswersInWords words,
        List<Document> documents,
        Map<UUID, List<Document>> attached,
        String done,
        UUID step,
        String text,
        FormErrors errors) {
    public OwnPage {
        documents = List.copyOf(documents);
        attached = Map.copyOf(attached);
    }

    public String address() {
        return FollowingPages.PATH + "/" + own.dossier().id();
    }

    /** It was sent back, and waits for who asks. */
    public Optional<Step> toMend() {
        boolean waits = own.dossier().state() == CaseState.UNDER_CONSTRUCTION
                && own.dossier().waitsFor().equals(Optional.of(Author.APPLICANT));
        return waits ? latest(StepKind.SENT_BACK) : Optional.empty();
    }

    /** The answer, when there is one in force. */
    public Optional<Step> decision() {
        return own.dossier().state().decided() ? latest(StepKind.DECIDED) : Optional.empty();
    }

    /** What happened, the latest first; nothing that says no more than the page itself. */
    public List<Step> history() {
        return own.steps().reversed();
    }

    private Optional<Step> latest(StepKind kind) {
        return own.steps().reversed().stream()
                .filter(step -> step.kind() == kind)
                .findFirst();
    }
}
