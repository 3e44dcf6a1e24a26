package fr.mediane.engines.procedures.instructing;

import fr.mediane.design.Paging;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Mandate;
import fr.mediane.engines.procedures.Mandates;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.OwnCasesDesk;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What instructors have before them: their inbox, and a case opened. Reading a case is noted in the journal. */
@Component
@Transactional
public class InboxDesk {
    static final int PAGE = 25;

    /** Lines of a file. */
    public static final int MOST_IN_A_FILE = 20_000;

    private final Inbox inbox;
    private final Steps steps;
    private final Mandates mandates;
    private final CaseLabels labels;
    private final Procedures procedures;
    private final Instructing instructing;
    private final NameDesk names;
    private final JournalDesk journal;

    InboxDesk(
            Inbox inbox,
            Steps steps,
            Mandates mandates,
            CaseLabels labels,
            Procedures procedures,
            Instructing instructing,
            NameDesk names,
            JournalDesk journal) {
        this.inbox = inbox;
        this.steps = steps;
        this.mandates = mandates;
        this.labels = labels;
        this.procedures = procedures;
        this.instructing = instructing;
        this.names = names;
        this.journal = journal;
    }

    /**
     * A page of the inbox.
     *
     * @param counts how many there are in each tray of the open ones, whatever else is looked for
     * @param titles of the procedures, by revision
     * @param names of who sees to a case
     */
    public record Page(
            List<CaseLine> lines,
            Paging paging,
            Map<CaseSearch.View, Long> counts,
            Map<UUID, Procedure> titles,
            Map<UUID, String> names,
            List<String> labels) {
        public Page {
            lines = List.copyOf(lines);
            counts = Map.copyOf(counts);
            titles = Map.copyOf(titles);
            names = Map.copyOf(names);
            labels = List.copyOf(labels);
        }
    }

    /** Cases for a file, with their procedures by revision. */
    public record Listed(List<CaseLine> lines, Map<UUID, Procedure> titles) {
        public Listed {
            lines = List.copyOf(lines);
            titles = Map.copyOf(titles);
        }
    }

    /** A case as an instructor sees it; see {@link OwnCasesDesk.Own}. */
    public record Examined(
            CaseFile dossier,
            Procedure procedure,
            List<Step> steps,
            Optional<Mandate> mandate,
            List<String> labels,
            Map<UUID, String> names,
            Optional<String> decidedAt) {
        public Examined {
            steps = List.copyOf(steps);
            labels = List.copyOf(labels);
            names = Map.copyOf(names);
        }

        public Answers answers() {
            return dossier.answers(procedure.form());
        }
    }

    /** A case with its procedure, as far as it takes to move it on. */
    public record Opened(CaseFile dossier, Procedure procedure) {
        public Answers answers() {
            return dossier.answers(procedure.form());
        }
    }

    @Transactional(readOnly = true)
    public Decision<Page> page(Actor actor, CaseSearch search) {
        if (!Instructors.include(actor)) {
            return Decision.forbidden();
        }
        var total = inbox.count(actor, search);
        var paging = Paging.of(search.page(), PAGE, total);
        var lines = inbox.lines(actor, search, paging.offset(PAGE), PAGE);
        var titles = lines.stream()
                .map(CaseLine::revision)
                .distinct()
                .collect(Collectors.toMap(revision -> revision, procedures::of));
        var assigned = lines.stream().flatMap(line -> line.assigned().stream()).collect(Collectors.toSet());
        return Decision.accepted(new Page(
                lines, paging, inbox.counts(actor), titles, names.named(actor, assigned), inbox.labels(actor)));
    }

    /** The cases of a search for a file, at most {@link #MOST_IN_A_FILE}; that they were taken along is noted. */
    public Decision<Listed> listed(Actor actor, CaseSearch search) {
        if (!Instructors.include(actor)) {
            return Decision.forbidden();
        }
        var lines = inbox.lines(actor, search, 0, MOST_IN_A_FILE);
        journal.exported(actor, Entry.ofMany(Moves.MODULE, Moves.RECORD, "subject"));
        var titles = lines.stream()
                .map(CaseLine::revision)
                .distinct()
                .collect(Collectors.toMap(revision -> revision, procedures::of));
        return Decision.accepted(new Listed(lines, titles));
    }

    /** How long answers take, for each procedure of which something was filed within a year. */
    @Transactional(readOnly = true)
    public Decision<List<Delays>> delays(Actor actor) {
        return Instructors.include(actor) ? Decision.accepted(inbox.delays(actor)) : Decision.forbidden();
    }

    public Decision<Examined> find(Actor actor, UUID id) {
        return instructing.find(actor, id).map(dossier -> {
            journal.read(actor, Entry.of(Moves.MODULE, Moves.RECORD, id));
            var history = steps.of(id, true);
            var people = Stream.concat(
                            history.stream()
                                    .filter(step -> step.author() == Author.INSTRUCTOR)
                                    .flatMap(step -> step.by().stream()),
                            dossier.assigned().stream())
                    .collect(Collectors.toSet());
            return new Examined(
                    dossier,
                    procedures.of(dossier),
                    history,
                    mandates.of(id),
                    labels.of(id),
                    names.named(actor, people),
                    procedures.owner(dossier.procedure()).decidedAt(dossier));
        });
    }

    /** A case for a program that moves it on: nobody is shown it, so nothing is noted. */
    @Transactional(readOnly = true)
    public Decision<Opened> open(Actor actor, UUID id) {
        return instructing.find(actor, id).map(dossier -> new Opened(dossier, procedures.of(dossier)));
    }

    /** The procedures that an inbox can be narrowed to. */
    @Transactional(readOnly = true)
    public List<Procedure> procedures(Actor actor) {
        return Instructors.include(actor) ? procedures.open() : List.of();
    }

    static Set<CaseSearch.View> open() {
        return Set.of(
                CaseSearch.View.OPEN,
                CaseSearch.View.NEW,
                CaseSearch.View.MINE,
                CaseSearch.View.ANSWERED,
                CaseSearch.View.LATE);
    }
}
