package fr.mediane.engines.procedures.files;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.procedures.Applicants;
import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.SentFile;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files sent along with a case: by those whose it is, read by them and by who decides. Reading one is noted. */
@Component
public class DocumentDesk {
    /** Of one case, whatever its form says. */
    private static final int MOST = 20;

    private final Documents documents;
    private final FileCheck check;
    private final AllOrNothing whole;
    private final Applicants applicants;
    private final CaseDesk cases;
    private final Moves moves;
    private final JournalDesk journal;

    DocumentDesk(
            Documents documents,
            FileCheck check,
            AllOrNothing whole,
            Applicants applicants,
            CaseDesk cases,
            Moves moves,
            JournalDesk journal) {
        this.documents = documents;
        this.check = check;
        this.whole = whole;
        this.applicants = applicants;
        this.cases = cases;
        this.moves = moves;
        this.journal = journal;
    }

    /** A file with its bytes. */
    public record Opened(Document document, byte[] bytes) {}

    /**
     * Keeps a file; it belongs to the answer that names it, and goes at filing when none does.
     *
     * @param wanted what the question accepts
     */
    public Decision<Document> add(Actor actor, UUID dossier, Enclosure wanted, SentFile sent) {
        return applicants
                .find(actor, dossier)
                .flatMap(_ -> check.check(actor, dossier, wanted, "", sent))
                .flatMap(file -> whole.attempt(() -> kept(actor, dossier, file)));
    }

    private Decision<Document> kept(Actor actor, UUID dossier, CheckedFile file) {
        return applicants.locked(actor, dossier, found -> {
            if (!found.state().changeable()) {
                return Decision.refused(ErrorKey.of("procedures.error.examined"));
            }
            if (documents.of(dossier).size() >= MOST) {
                return Decision.refused(ErrorKey.on("", "procedures.error.files", MOST));
            }
            var document = file.document(dossier, Optional.empty(), moves.now());
            documents.add(actor, document, 0, file);
            journal.created(actor, entry(document.id()));
            return Decision.accepted(document);
        });
    }

    /** The files that answers name, for whoever may read the case: the caller has asked for it already. */
    @Transactional(readOnly = true)
    public List<Document> of(CaseFile dossier) {
        return documents.of(dossier.id());
    }

    /**
     * The files that go with steps of the history, by step: the caller has asked for the case already.
     *
     * @param closedToo also those of what instructors keep among themselves
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Document>> attached(CaseFile dossier, boolean closedToo) {
        return documents.attached(dossier.id(), closedToo).stream()
                .collect(Collectors.groupingBy(document -> document.step().orElseThrow()));
    }

    /** A file of a case, for those whose case it is: the caller has asked for the case already. */
    @Transactional
    public Decision<Opened> open(Actor actor, CaseFile dossier, UUID id) {
        return opened(actor, dossier, id, false);
    }

    /** A file of a case, for who decides, private ones too: the caller has asked for the case already. */
    @Transactional
    public Decision<Opened> openAny(Actor actor, CaseFile dossier, UUID id) {
        return opened(actor, dossier, id, true);
    }

    private Decision<Opened> opened(Actor actor, CaseFile dossier, UUID id, boolean closedToo) {
        return documents
                .find(dossier.id(), id, closedToo)
                .map(document -> documents
                        .body(id)
                        .map(bytes -> {
                            journal.read(actor, entry(id));
                            return Decision.accepted(new Opened(document, bytes));
                        })
                        .orElseGet(() -> Decision.refused(ErrorKey.of("procedures.error.file-gone"))))
                .orElseGet(Decision::unknown);
    }

    /** What no answer names at filing goes. */
    @EventListener
    @Transactional
    public void on(CaseMoved moved) {
        if (moved.from() == CaseState.DRAFT) {
            documents.keepOnly(
                    moved.dossier(),
                    named(cases.opened(moved.dossier()).answers()).toList());
        }
    }

    private static Stream<UUID> named(Answers answers) {
        return answers.byKey().values().stream().flatMap(answer -> switch (answer) {
            case Answer.Enclosed(var files) -> files.stream();
            case Answer.Rows(var rows) -> rows.stream().flatMap(DocumentDesk::named);
            default -> Stream.empty();
        });
    }

    static Entry entry(UUID id) {
        return Entry.of(Moves.MODULE, "document", id);
    }
}
