package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.registers.identity.NameDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writing a case and filing it: for oneself, or for somebody who signed a mandate. What is typed is kept at every field, so
 * that another device goes on where the first one stopped.
 */
@Component
@Transactional
public class FilingDesk {
    private static final Set<Role> HELPERS = Set.of(Role.MEDIATOR, Role.COORDINATOR, Role.INSTRUCTOR);
    private static final int YEARS_BACK = 1;

    /** Of one account at a time: a counsellor's day, and no more. */
    static final int MOST_DRAFTS = 50;

    private final Cases cases;
    private final Mandates mandates;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Applicants applicants;
    private final Moves moves;
    private final NameDesk names;

    FilingDesk(
            Cases cases,
            Mandates mandates,
            Procedures procedures,
            Deadlines deadlines,
            Applicants applicants,
            Moves moves,
            NameDesk names) {
        this.cases = cases;
        this.mandates = mandates;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.applicants = applicants;
        this.moves = moves;
        this.names = names;
    }

    /** The procedures that can be begun today; needs no right. */
    @Transactional(readOnly = true)
    public List<Procedure> open() {
        return procedures.open().stream().filter(one -> !one.onlyContests()).toList();
    }

    /** One of them; needs no right. */
    @Transactional(readOnly = true)
    public Optional<Procedure> open(String key) {
        return procedures.inUse(key).filter(one -> !one.onlyContests());
    }

    /** Whether the actor may write cases for others. */
    public boolean helps(Actor actor) {
        return HELPERS.stream().anyMatch(actor::is);
    }

    /**
     * Begins a case; begun twice under one id, it is one.
     *
     * @param id made by the browser (UUIDv7)
     * @param channel {@link Channel#ONLINE} for oneself
     * @param given what a link said to begin with
     */
    public Decision<CaseFile> begin(Actor actor, UUID id, String procedure, Channel channel, Answers given) {
        var wanted = procedures.inUse(procedure).filter(one -> !one.onlyContests());
        if (!actor.signedIn() || channel != Channel.ONLINE && !helps(actor)) {
            return Decision.forbidden();
        }
        if (wanted.isEmpty()) {
            return Decision.unknown();
        }
        return Uuid7.isUuid7(id)
                ? begin(actor, id, wanted.get(), channel, Optional.empty(), withoutFiles(given))
                : Decision.refused(ErrorKey.of("procedures.error.id"));
    }

    /** Begins a case that contests another. */
    Decision<CaseFile> begin(
            Actor actor, UUID id, Procedure procedure, Channel channel, Optional<UUID> follows, Answers given) {
        if (cases.drafts(actor.account().orElseThrow()) >= MOST_DRAFTS
                && cases.find(id).isEmpty()) {
            return Decision.refused(ErrorKey.on("", "procedures.error.drafts", MOST_DRAFTS));
        }
        var now = moves.now();
        boolean own = channel == Channel.ONLINE;
        var opening = new Cases.Opening(id, procedure.key(), procedure.revision(), channel, own, follows, now);
        if (!cases.open(actor, opening)) {
            return applicants.find(actor, id);
        }
        var opened = cases.lock(id).orElseThrow();
        write(opened, procedure, known(actor, procedure, given));
        return moves.add(actor, opened, Steps.Draft.of(StepKind.OPENED, author(own)), "case");
    }

    /** Keeps what was answered so far. What is being examined is refused. */
    public Decision<CaseFile> save(Actor actor, UUID id, UnaryOperator<Answers> answering) {
        return applicants.locked(actor, id, dossier -> {
            if (!dossier.state().changeable()) {
                return Decision.refused(ErrorKey.of("procedures.error.examined"));
            }
            var procedure = procedures.of(dossier);
            var before = dossier.answers(procedure.form());
            var after = known(actor, procedure, procedure.form().trimmed(answering.apply(before)));
            if (!after.plain().equals(before.plain())) {
                write(dossier, procedure, after);
                moves.changed(dossier);
            }
            return cases.find(id).map(Decision::accepted).orElseGet(Decision::unknown);
        });
    }

    /** What was signed by the person whom somebody helps. */
    public record Signing(LocalDate on, Mandate.Signed how) {}

    /**
     * Files a case with whoever decides it, or files it again once mended. Filed twice, it is filed once.
     *
     * @param signing needed when it is for somebody else
     */
    public Decision<CaseFile> file(Actor actor, UUID id, Optional<Signing> signing) {
        return applicants.locked(actor, id, dossier -> {
            if (dossier.state() == CaseState.UNDER_CONSTRUCTION) {
                return again(actor, dossier);
            }
            if (dossier.state() != CaseState.DRAFT) {
                return Decision.accepted(dossier);
            }
            var procedure = procedures.of(dossier);
            var answers = dossier.answers(procedure.form());
            var faults = faults(actor, procedure, answers);
            if (dossier.channel() != Channel.ONLINE) {
                faults.addAll(faults(signing));
            }
            if (!faults.isEmpty()) {
                return Decision.refused(faults);
            }
            return procedures
                    .instructedBy(procedure, dossier, answers)
                    .flatMap(scope -> file(actor, dossier, procedure, scope, signing));
        });
    }

    /** Throws a draft away. */
    public Decision<CaseFile> discard(Actor actor, UUID id) {
        return applicants.locked(
                actor,
                id,
                dossier -> cases.discard(id)
                        ? Decision.accepted(dossier)
                        : Decision.refused(ErrorKey.of("procedures.error.filed")));
    }

    private Decision<CaseFile> file(
            Actor actor, CaseFile dossier, Procedure procedure, Scope scope, Optional<Signing> signing) {
        var today = Paris.day(moves.now());
        var due = procedure.decideWithin().map(delay -> delay.after(today));
        cases.file(dossier.id(), scope, due, moves.now());
        due.ifPresent(last -> {
            deadlines.set(dossier.id(), Deadlines.Kind.DECIDE, last);
            procedure
                    .remindBefore()
                    .ifPresent(delay -> deadlines.set(
                            dossier.id(),
                            Deadlines.Kind.REMIND,
                            delay.before(last).minusDays(1)));
            procedure
                    .escalateTo()
                    .ifPresent(_ -> deadlines.set(
                            dossier.id(),
                            Deadlines.Kind.ESCALATE,
                            procedure
                                    .escalateWithin()
                                    .map(delay -> delay.after(last))
                                    .orElse(last)));
        });
        if (dossier.channel() != Channel.ONLINE) {
            var holder = actor.account().orElseThrow();
            var signed = signing.orElseThrow();
            mandates.note(
                    dossier.id(),
                    new Mandates.Signature(
                            holder,
                            names.named(actor, Set.of(holder)).getOrDefault(holder, "?"),
                            dossier.subject(),
                            signed.on(),
                            signed.how()),
                    moves.now());
        }
        var filed = moves.move(
                actor,
                dossier,
                CaseState.UNDER_CONSTRUCTION,
                Steps.Draft.of(StepKind.FILED, author(dossier.channel() == Channel.ONLINE)));
        if (!(filed instanceof Decision.Accepted<CaseFile>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return filed;
    }

    /** Mended as asked: whoever examines it goes on. */
    private Decision<CaseFile> again(Actor actor, CaseFile dossier) {
        var procedure = procedures.of(dossier);
        var faults = faults(actor, procedure, dossier.answers(procedure.form()));
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        moves.mended(dossier);
        if (!dossier.waitsFor().equals(Optional.of(Author.APPLICANT))) {
            return Decision.accepted(dossier);
        }
        cases.waitFor(dossier.id(), Author.INSTRUCTOR, moves.now());
        deadlines.drop(dossier.id(), Deadlines.Kind.CORRECT);
        return moves.add(
                actor,
                dossier,
                Steps.Draft.of(StepKind.CHANGED, author(dossier.channel() == Channel.ONLINE)),
                "answers");
    }

    /** A link names no files: they come with a page. */
    private static Answers withoutFiles(Answers given) {
        var kept = given;
        for (var entry : given.byKey().entrySet()) {
            if (entry.getValue() instanceof Answer.Enclosed || entry.getValue() instanceof Answer.Rows) {
                kept = kept.without(entry.getKey());
            }
        }
        return kept;
    }

    private void write(CaseFile dossier, Procedure procedure, Answers answers) {
        cases.answer(dossier, procedure.subject(answers), answers.plain(), moves.now());
    }

    private List<ErrorKey> faults(Actor actor, Procedure procedure, Answers answers) {
        var faults = new ArrayList<>(procedure.form().missing(answers));
        faults.addAll(procedures.owner(procedure.key()).faults(actor, answers));
        return faults;
    }

    private List<ErrorKey> faults(Optional<Signing> signing) {
        var today = Paris.day(moves.now());
        return signing.filter(signed ->
                                !signed.on().isAfter(today) && !signed.on().isBefore(today.minusYears(YEARS_BACK)))
                        .isPresent()
                ? List.of()
                : List.of(ErrorKey.on("signe-le", "procedures.error.mandate"));
    }

    private Answers known(Actor actor, Procedure procedure, Answers before) {
        var form = procedure.form();
        return form.trimmed(procedures.owner(procedure.key()).known(actor, form, before));
    }

    private static Author author(boolean own) {
        return own ? Author.APPLICANT : Author.HELPER;
    }
}
