package fr.mediane.engines.procedures.files;

import fr.mediane.engines.procedures.Applicants;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.OwnCasesDesk;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.files.SentFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What those whose case it is write to who decides, with what they send along. */
@Component
public class MessageDesk {
    private final Applicants applicants;
    private final OwnCasesDesk own;
    private final Steps steps;
    private final FileCheck check;
    private final Attachments attachments;
    private final AllOrNothing whole;

    MessageDesk(
            Applicants applicants,
            OwnCasesDesk own,
            Steps steps,
            FileCheck check,
            Attachments attachments,
            AllOrNothing whole) {
        this.applicants = applicants;
        this.own = own;
        this.steps = steps;
        this.check = check;
        this.attachments = attachments;
        this.whole = whole;
    }

    /** A message with files; one that is refused leaves neither. */
    public Decision<CaseFile> write(Actor actor, UUID id, UUID step, String text, List<SentFile> sent) {
        return applicants
                .find(actor, id)
                .flatMap(_ -> check.attachments(actor, id, sent))
                .flatMap(files -> whole.attempt(
                        () -> applicants.locked(actor, id, dossier -> written(actor, dossier, step, text, files))));
    }

    private Decision<CaseFile> written(Actor actor, CaseFile dossier, UUID step, String text, List<CheckedFile> files) {
        if (steps.taken(dossier.id(), step)) {
            return Decision.accepted(dossier); // sent twice: nothing is added to what was said
        }
        var full = attachments.mistake(dossier.id(), files);
        return full.isPresent()
                ? Decision.refused(full.get())
                : own.write(actor, dossier.id(), step, text).map(moved -> {
                    attachments.keep(actor, dossier.id(), step, files);
                    return moved;
                });
    }
}
