package fr.mediane.engines.procedures.files;

import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.SentFile;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at what somebody sent before anything of a case is written, and says in words why it is not taken: to be asked outside
 * a transaction, by who has found out whose the case is.
 */
@Component
public class FileCheck {
    /** What may go with something that is written: what most people have, and what opens without running anything. */
    public static final Enclosure ATTACHED =
            new Enclosure(List.of("pdf", "jpg", "png", "heic", "odt", "docx", "ods", "xlsx"), 5, 5);

    /** The field of a page in which they are sent. */
    public static final String FIELD = "fichiers";

    private final FileIntake intake;
    private final JournalDesk journal;

    FileCheck(FileIntake intake, JournalDesk journal) {
        this.intake = intake;
        this.journal = journal;
    }

    /** The files that go with something written about a case; refused as a whole when one of them is. */
    public Decision<List<CheckedFile>> attachments(Actor actor, UUID dossier, List<SentFile> sent) {
        if (sent.size() > ATTACHED.most()) {
            return Decision.refused(ErrorKey.on(FIELD, "procedures.error.attachments", ATTACHED.most()));
        }
        var checked = new ArrayList<CheckedFile>();
        var wrong = new ArrayList<ErrorKey>();
        for (var file : sent) {
            switch (check(actor, dossier, ATTACHED, FIELD, file)) {
                case Decision.Refused<CheckedFile>(var reasons) -> wrong.addAll(reasons);
                case Decision<CheckedFile> other -> checked.add(other.orThrow());
            }
        }
        return wrong.isEmpty() ? Decision.accepted(List.copyOf(checked)) : Decision.refused(wrong);
    }

    /** @param field in which a refusal is shown */
    Decision<CheckedFile> check(Actor actor, UUID dossier, Enclosure wanted, String field, SentFile sent) {
        return switch (intake.take(sent, wanted.types(), wanted.megabytes(), Documents.BODY)) {
            case FileIntake.Taken taken -> Decision.accepted(new CheckedFile(taken));
            case FileIntake.Fault fault -> {
                if (fault == FileIntake.Fault.INFECTED) {
                    journal.changed(actor, Entry.of(Moves.MODULE, Moves.RECORD, dossier, "infected-file"));
                }
                yield Decision.refused(reason(fault, wanted, field, sent.name()));
            }
        };
    }

    private static ErrorKey reason(FileIntake.Fault fault, Enclosure wanted, String field, String name) {
        return switch (fault) {
            case SIZE -> ErrorKey.on(field, "procedures.error.file-size", name, wanted.megabytes());
            case TYPE -> ErrorKey.on(field, "procedures.error.file-type", name, String.join(", ", wanted.types()));
            case INFECTED -> ErrorKey.on(field, "procedures.error.file-infected", name);
            case UNSCANNED -> ErrorKey.on(field, "procedures.error.file-unscanned", name);
        };
    }
}
