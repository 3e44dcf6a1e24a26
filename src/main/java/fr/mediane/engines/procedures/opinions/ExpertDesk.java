package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody sees who was asked for an opinion. The secret of the link is all that lets them in: it opens nothing but
 * what was chosen for them, until the day, until they have answered, or until the case is decided or taken back.
 */
@Component
@Transactional
public class ExpertDesk {
    /** Where the links lead. */
    public static final String PATH = "/avis";

    private static final String NOT_SENT = "…";
    private final Opinions opinions;
    private final Cases cases;
    private final Procedures procedures;
    private final TypedFormDesk forms;
    private final DocumentDesk documents;
    private final Moves moves;
    private final JournalDesk journal;

    ExpertDesk(
            Opinions opinions,
            Cases cases,
            Procedures procedures,
            TypedFormDesk forms,
            DocumentDesk documents,
            Moves moves,
            JournalDesk journal) {
        this.opinions = opinions;
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.moves = moves;
        this.journal = journal;
    }

    /**
     * What they see.
     *
     * @param number of the case
     * @param words the chosen parts of the answers, and no others
     */
    public record Seen(
            Opinion opinion, String number, Procedure procedure, AnswersInWords words, List<Document> documents) {
        public Seen {
            documents = List.copyOf(documents);
        }
    }

    /** What became of what is asked by a link, whether or not it still opens. */
    @Transactional(readOnly = true)
    public Decision<Opinion> find(String token) {
        return opinions.byToken(token).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** What the link shows; refused once it opens no more. Each look is noted. */
    public Decision<Seen> open(String token) {
        return usable(token)
                .flatMap(opinion -> cases.find(opinion.dossier())
                        .map(dossier -> {
                            journal.read(Actor.PUBLIC, Entry.of(Moves.MODULE, Moves.RECORD, dossier.id(), "opinion"));
                            return Decision.accepted(seen(opinion, dossier));
                        })
                        .orElseGet(Decision::unknown));
    }

    /** One of the files chosen for them. */
    public Decision<DocumentDesk.Opened> file(String token, UUID id) {
        return usable(token)
                .flatMap(opinion -> opinion.documents().contains(id)
                        ? cases.find(opinion.dossier())
                                .map(dossier -> documents.openAny(Actor.PUBLIC, dossier, id))
                                .orElseGet(Decision::unknown)
                        : Decision.unknown());
    }

    Decision<Opinion> usable(String token) {
        return find(token)
                .flatMap(opinion -> opinion.open(Paris.day(moves.now()))
                        ? Decision.accepted(opinion)
                        : Decision.refused(ErrorKey.of("procedures.error.opinion.over")));
    }

    private Seen seen(Opinion opinion, CaseFile dossier) {
        var procedure = procedures.of(dossier);
        var all = Stream.concat(
                        documents.of(dossier).stream(),
                        documents.attached(dossier, true).values().stream().flatMap(List::stream))
                .toList();
        var names = all.stream()
                .collect(Collectors.toMap(
                        one -> one.id().toString(),
                        one -> opinion.documents().contains(one.id()) ? one.name() : NOT_SENT));
        return new Seen(
                opinion,
                dossier.number(),
                procedure,
                forms.words(procedure.form(), dossier.answers(procedure.form()), names)
                        .only(opinion.sections()),
                all.stream()
                        .filter(one -> opinion.documents().contains(one.id()))
                        .toList());
    }
}
