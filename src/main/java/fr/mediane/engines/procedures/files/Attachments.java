package fr.mediane.engines.procedures.files;

import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that belong to a step of a case's history, and are read by those who read that step. */
@Component
public class Attachments {
    /** Of one case, over all its history. */
    static final int MOST = 100;

    private final Documents documents;
    private final Moves moves;
    private final JournalDesk journal;

    Attachments(Documents documents, Moves moves, JournalDesk journal) {
        this.documents = documents;
        this.moves = moves;
        this.journal = journal;
    }

    /** Why a case takes no more of them; the caller has locked it. */
    public Optional<ErrorKey> mistake(UUID dossier, List<CheckedFile> files) {
        return !files.isEmpty() && documents.attached(dossier) + files.size() > MOST
                ? Optional.of(ErrorKey.on(FileCheck.FIELD, "procedures.error.files", MOST))
                : Optional.empty();
    }

    /** Keeps them with a step that was just taken; the caller has locked the case. */
    public void keep(Actor actor, UUID dossier, UUID step, List<CheckedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var document = file.document(dossier, Optional.of(step), moves.now());
            documents.add(actor, document, i + 1, file);
            journal.created(actor, DocumentDesk.entry(document.id()));
        }
    }
}
