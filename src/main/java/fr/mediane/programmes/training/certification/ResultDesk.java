package fr.mediane.programmes.training.certification;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What juries decided. National administrators record it; nobody changes a line, a correction is a line more, with its
 * reason. A block that was passed is held for life, whatever becomes of its version.
 */
@Component
@Transactional
public class ResultDesk {
    private static final String TYPE = "result";
    private static final int LONGEST_REASON = 300;
    private final Results results;
    private final Titles titles;
    private final AccessDesk access;
    private final ApplicationEventPublisher events;
    private final JournalDesk journal;
    private final Clock clock;

    ResultDesk(
            Results results,
            Titles titles,
            AccessDesk access,
            ApplicationEventPublisher events,
            JournalDesk journal,
            Clock clock) {
        this.results = results;
        this.titles = titles;
        this.access = access;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what a jury decided.
     *
     * @param id made with the form: the same again changes nothing
     * @param block as a form sends it ({@code 2025-CCP1})
     * @param outcome passed or failed; only a correction says void
     */
    public Decision<UUID> record(Actor actor, UUID id, UUID account, String block, LocalDate day, Outcome outcome) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        if (!(access.find(actor, account) instanceof Decision.Accepted<AccountAccess>)) {
            return Decision.unknown();
        }
        var known = Block.read(block).filter(this::exists);
        if (known.isEmpty()) {
            return Decision.refused(ErrorKey.on("bloc", "training.error.block"));
        }
        var wrong = wrongDay(known.get(), day);
        if (wrong.isPresent() || outcome == Outcome.VOID || !Uuid7.isUuid7(id)) {
            return Decision.refused(wrong.orElseGet(() -> ErrorKey.on("decision", "training.error.outcome")));
        }
        return add(
                actor, new Result(id, account, known.get(), day, outcome, Optional.empty(), "", clock.instant(), true));
    }

    /** Puts a line in the place of one in force: another day, another decision, or none at all (void). */
    public Decision<UUID> correct(Actor actor, UUID id, UUID wrong, LocalDate day, Outcome outcome, String reason) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        var before = results.find(wrong);
        if (before.isEmpty()) {
            return Decision.unknown();
        }
        var why = reason.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Decision.refused(ErrorKey.on("motif", "training.error.reason", LONGEST_REASON));
        }
        var badDay = wrongDay(before.get().block(), day);
        if (badDay.isPresent()) {
            return Decision.refused(badDay.get());
        }
        return add(
                actor,
                new Result(
                        id,
                        before.get().account(),
                        before.get().block(),
                        day,
                        outcome,
                        Optional.of(wrong),
                        why,
                        clock.instant(),
                        true));
    }

    private Decision<UUID> add(Actor actor, Result result) {
        if (results.insert(result, actor.account(), result.recordedAt().truncatedTo(ChronoUnit.MICROS))) {
            journal.created(
                    actor, Entry.of(TrainingRights.MODULE, TYPE, result.id()).onBehalfOf(result.account()));
            events.publishEvent(new ResultRecorded(result.account()));
            return Decision.accepted(result.id());
        }
        boolean same = results.find(result.id())
                .filter(known -> known.account().equals(result.account()))
                .isPresent();
        return same
                ? Decision.accepted(result.id())
                : Decision.refused(ErrorKey.on(
                        "jour",
                        result.replaces().isPresent() ? "training.error.corrected" : "training.error.same-day"));
    }

    /** Every line about somebody, for themselves and for administrators; the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<Result>> of(Actor actor, UUID account) {
        return mayRead(actor, account) ? Decision.accepted(results.of(account)) : Decision.unknown();
    }

    /** The blocks that somebody holds today. */
    @Transactional(readOnly = true)
    public Decision<Holding> holding(Actor actor, UUID account) {
        return of(actor, account).map(all -> Holding.of(all, titles.equivalences(), Paris.today(clock)));
    }

    /** Whether results of this account may be shown: one's own, and everybody's to administrators. */
    private static boolean mayRead(Actor actor, UUID account) {
        return actor.account().equals(Optional.of(account)) || TrainingRights.administers(actor);
    }

    private boolean exists(Block block) {
        return titles.version(block.version())
                .filter(version -> version.blocks().contains(block.code()))
                .isPresent();
    }

    private Optional<ErrorKey> wrongDay(Block block, LocalDate day) {
        if (day.isAfter(Paris.today(clock))) {
            return Optional.of(ErrorKey.on("jour", "training.error.future"));
        }
        boolean judged = titles.version(block.version())
                .filter(version -> version.judgedOn(day))
                .isPresent();
        return judged
                ? Optional.empty()
                : Optional.of(ErrorKey.on("jour", "training.error.not-judged", block.version()));
    }
}
