package fr.mediane.programmes.workforce.signing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed paper is sent as a PDF: told by its bytes, looked through by the virus scanner. */
@Component
class UploadedSignature implements SignaturePort {
    private static final List<String> ENDINGS = List.of("pdf");
    private static final int MEGABYTES = 10;
    private final FileIntake intake;
    private final Noting noting;

    UploadedSignature(FileIntake intake, Noting noting) {
        this.intake = intake;
        this.noting = noting;
    }

    /** A journal entry of its own: what was refused has no transaction. */
    @Component
    static class Noting {
        private final JournalDesk journal;

        Noting(JournalDesk journal) {
            this.journal = journal;
        }

        @Transactional
        public void infected(Actor actor, UUID convention) {
            journal.changed(actor, Entry.of(WorkforceRights.MODULE, "convention", convention, "infected-file"));
        }
    }

    @Override
    public Decision<FileIntake.Taken> take(Actor actor, UUID convention, SentFile paper) {
        return switch (intake.take(paper, ENDINGS, MEGABYTES, BODY)) {
            case FileIntake.Taken taken -> Decision.accepted(taken);
            case FileIntake.Fault fault -> {
                if (fault == FileIntake.Fault.INFECTED) {
                    noting.infected(actor, convention);
                }
                yield Decision.refused(
                        ErrorKey.on("signee", "workforce.error.file." + fault.name(), paper.name(), MEGABYTES));
            }
        };
    }
}
