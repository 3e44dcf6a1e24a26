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
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files sent along with a case: by those whose it is, read by them and by who decides. Reading one is noted. */
@Component
@Transactional
public class DocumentDesk {
    /** Of one case, whatever its form says. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 200;
    private final Documents documents;
    private final ContentType types;
    private final Applicants applicants;
    private final CaseDesk cases;
    private final Moves moves;
    private final JournalDesk journal;

    DocumentDesk(
            Documents documents,
            ContentType types,
            Applicants applicants,
            CaseDesk cases,
            Moves moves,
            JournalDesk journal) {
        this.documents = documents;
        this.types = types;
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
    public Decision<Document> add(Actor actor, UUID dossier, Enclosure wanted, String name, byte[] bytes) {
        return applicants.locked(actor, dossier, found -> {
            if (!found.state().changeable()) {
                return Decision.refused(ErrorKey.of("procedures.error.examined"));
            }
            if (bytes.length == 0 || bytes.length > wanted.megabytes() << 20) {
                return Decision.refused(ErrorKey.on("", "procedures.error.file-size", wanted.megabytes()));
            }
            var type = types.ending(bytes, name).filter(wanted.types()::contains);
            if (type.isEmpty()) {
                return Decision.refused(
                        ErrorKey.on("", "procedures.error.file-type", String.join(", ", wanted.types())));
            }
            if (documents.of(dossier).size() >= MOST) {
                return Decision.refused(ErrorKey.on("", "procedures.error.files", MOST));
            }
            var document = new Document(Uuid7.next(), dossier, bare(name), type.get(), bytes.length, moves.now());
            documents.add(actor, document, bytes);
            journal.created(actor, entry(document.id()));
            return Decision.accepted(document);
        });
    }

    /** The files of a case, for whoever may read it: the caller has asked for the case already. */
    @Transactional(readOnly = true)
    public List<Document> of(CaseFile dossier) {
        return documents.of(dossier.id());
    }

    /** A file of a case, for whoever may read it: the caller has asked for the case already. */
    public Decision<Opened> open(Actor actor, CaseFile dossier, UUID id) {
        return documents
                .find(dossier.id(), id)
                .map(document -> {
                    journal.read(actor, entry(id));
                    return Decision.accepted(new Opened(document, documents.body(id)));
                })
                .orElseGet(Decision::unknown);
    }

    /** What no answer names at filing goes. */
    @EventListener
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

    /** Without the folders that some browsers send along, nor what no name holds. */
    private static String bare(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "fichier" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private static Entry entry(UUID id) {
        return Entry.of(Moves.MODULE, "document", id);
    }
}
