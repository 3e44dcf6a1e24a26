package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.instructing.Instructors;
import fr.mediane.engines.procedures.instructing.Verdicts;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a territory's committee: planned, called off, read. For those who decide there. */
@Component
@Transactional
public class SittingDesk {
    static final String RECORD = "sitting";
    static final int MOST = 60;
    private static final Duration AHEAD = Duration.ofDays(730);
    private final Sittings sittings;
    private final Agendas agendas;
    private final Cases cases;
    private final Procedures procedures;
    private final Verdicts verdicts;
    private final JournalDesk journal;
    private final Moves moves;

    SittingDesk(
            Sittings sittings,
            Agendas agendas,
            Cases cases,
            Procedures procedures,
            Verdicts verdicts,
            JournalDesk journal,
            Moves moves) {
        this.sittings = sittings;
        this.agendas = agendas;
        this.cases = cases;
        this.procedures = procedures;
        this.verdicts = verdicts;
        this.journal = journal;
        this.moves = moves;
    }

    /** A meeting with its agenda, in its order. */
    public record View(Sitting sitting, List<Line> lines) {
        public View {
            lines = List.copyOf(lines);
        }

        /** Those of which the committee has said nothing yet. */
        public List<Line> toDo() {
            return lines.stream()
                    .filter(line -> line.item().outcome() == AgendaItem.Outcome.OPEN)
                    .toList();
        }
    }

    /**
     * A case on an agenda.
     *
     * @param details what is decided beyond the verdict, in French; empty for nothing
     */
    public record Line(AgendaItem item, CaseFile dossier, Procedure procedure, String details) {}

    /**
     * Plans a meeting.
     *
     * @param id made by the browser (UUIDv7): planned twice under it, it is planned once
     * @param scope one of the actor's own
     * @param startsAt from now on, within two years
     * @param place 1 to {@link Sitting#PLACE} characters
     */
    public Decision<Sitting> plan(Actor actor, UUID id, Scope scope, Instant startsAt, String place) {
        if (!Instructors.scopes(actor).contains(scope)) {
            return Decision.forbidden();
        }
        var before = sittings.find(id);
        if (before.isPresent()) {
            return own(actor, before);
        }
        var mistake = Written.id(id)
                .or(() -> moment(startsAt))
                .or(() -> Written.needed("lieu", place))
                .or(() -> place.strip().length() > Sitting.PLACE
                        ? Optional.of(ErrorKey.on("lieu", "procedures.error.text", Sitting.PLACE))
                        : Optional.empty());
        if (mistake.isPresent()) {
            return Decision.refused(mistake.get());
        }
        sittings.plan(actor, id, scope, startsAt, place.strip(), moves.now());
        journal.created(actor, Entry.of(Moves.MODULE, RECORD, id));
        return own(actor, sittings.find(id));
    }

    private Optional<ErrorKey> moment(Instant startsAt) {
        var now = moves.now();
        return startsAt.isBefore(now) || startsAt.isAfter(now.plus(AHEAD))
                ? Optional.of(ErrorKey.on("jour", "procedures.committee.error.moment"))
                : Optional.empty();
    }

    /** Calls it off; its cases wait for another one. */
    public Decision<Sitting> cancel(Actor actor, UUID id) {
        return own(actor, sittings.lock(id)).flatMap(sitting -> {
            if (sitting.cancelled()) {
                return Decision.accepted(sitting);
            }
            if (!sitting.open()) {
                return Decision.refused(ErrorKey.of("procedures.committee.error.closed"));
            }
            agendas.of(id).forEach(item -> agendas.remove(item.id()));
            sittings.cancel(id, moves.now());
            journal.changed(actor, Entry.of(Moves.MODULE, RECORD, id, "cancelled"));
            return own(actor, sittings.find(id));
        });
    }

    /** The latest first, of all that the actor decides for. */
    @Transactional(readOnly = true)
    public Decision<List<Sitting>> all(Actor actor) {
        return Instructors.include(actor)
                ? Decision.accepted(Instructors.scopes(actor).stream()
                        .flatMap(scope -> sittings.of(scope, MOST).stream())
                        .toList())
                : Decision.forbidden();
    }

    /** A meeting with the cases before it, as a list: reading one of them is noted where it is opened. */
    @Transactional(readOnly = true)
    public Decision<View> find(Actor actor, UUID id) {
        return own(actor, sittings.find(id))
                .map(sitting -> new View(
                        sitting, agendas.of(id).stream().map(this::line).toList()));
    }

    /** The same for a paper; that it was taken along is noted. */
    public Decision<View> onPaper(Actor actor, UUID id) {
        return find(actor, id).map(view -> {
            journal.exported(actor, Entry.ofMany(Moves.MODULE, Moves.RECORD, "subject"));
            return view;
        });
    }

    private Line line(AgendaItem item) {
        var dossier = cases.find(item.dossier()).orElseThrow();
        return new Line(
                item,
                dossier,
                procedures.of(dossier),
                verdicts.words(dossier.procedure(), item.motion().details()));
    }

    static Decision<Sitting> own(Actor actor, Optional<Sitting> found) {
        if (!Instructors.include(actor)) {
            return Decision.forbidden();
        }
        return found.filter(sitting -> Instructors.scopes(actor).contains(sitting.scope()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }
}
