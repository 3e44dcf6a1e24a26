package fr.mediane.programmes.training.paths;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.certification.BlockCode;
import fr.mediane.programmes.training.certification.Holding;
import fr.mediane.programmes.training.certification.PixCertificate;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the path that a contract starts, says what is due on it, and ends it with the contract. */
@Component
@Transactional
public class PathDesk {
    private static final String TYPE = "path";
    private final TrainingPaths paths;
    private final ResultDesk results;
    private final PixDesk pix;
    private final JournalDesk journal;
    private final Clock clock;

    PathDesk(TrainingPaths paths, ResultDesk results, PixDesk pix, JournalDesk journal, Clock clock) {
        this.paths = paths;
        this.results = results;
        this.pix = pix;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A path with what is due on it today.
     *
     * @param ongoing of the running period, and of the one before when it lacks hours; the older first
     */
    public record Followed(Path path, List<Deadline> deadlines, List<OngoingDuty> ongoing) {
        public Followed {
            deadlines = List.copyOf(deadlines);
            ongoing = List.copyOf(ongoing);
        }

        /** Whether the contract lasts. */
        public boolean open(LocalDate today) {
            return path.endedOn().map(last -> !today.isAfter(last)).orElse(true);
        }
    }

    /**
     * Opens a path by hand.
     *
     * @param since the first day of the contract
     */
    public Decision<UUID> open(Actor actor, UUID account, PriorLevel level, LocalDate since) {
        return TrainingRights.administers(actor)
                ? open(actor, account, Optional.empty(), Optional.empty(), level, since)
                : Decision.forbidden();
    }

    /**
     * Opens the path of a contract; told twice, it opens one. What the person knows is assessed later, so it is the longest
     * to begin with.
     */
    public Decision<UUID> open(Actor actor, UUID contract, UUID organisation, UUID account, LocalDate since) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        var known = paths.ofContract(contract);
        return known.map(Decision::accepted)
                .orElseGet(() -> open(
                        actor, account, Optional.of(contract), Optional.of(organisation), PriorLevel.BEGINNER, since));
    }

    private Decision<UUID> open(
            Actor actor,
            UUID account,
            Optional<UUID> contract,
            Optional<UUID> organisation,
            PriorLevel level,
            LocalDate since) {
        var hours = paths.hours(level, since);
        if (hours.isEmpty()) {
            return Decision.refused(ErrorKey.on("debut", "training.error.path-day"));
        }
        var path = new Path(Uuid7.next(), account, organisation, level, hours.get(), since, Optional.empty());
        if (!paths.insert(path, contract, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.on("debut", "training.error.path-open"));
        }
        journal.created(actor, Entry.of(TrainingRights.MODULE, TYPE, path.id()).onBehalfOf(account));
        return Decision.accepted(path.id());
    }

    /** Says what somebody knew before: it makes the path shorter or longer, by the rule of its first day. */
    public Decision<UUID> assess(Actor actor, UUID id, PriorLevel level) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        return paths.find(id)
                .map(path -> {
                    paths.assess(id, level, paths.hours(level, path.startsOn()).orElseThrow());
                    journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, id, "priorLevel"));
                    return Decision.accepted(id);
                })
                .orElseGet(Decision::unknown);
    }

    /** Ends a path with its contract. @param lastDay not before its first day */
    public Decision<UUID> end(Actor actor, UUID id, LocalDate lastDay) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        var path = paths.find(id);
        if (path.isEmpty()) {
            return Decision.unknown();
        }
        if (lastDay.isBefore(path.get().startsOn())) {
            return Decision.refused(ErrorKey.on("fin", "training.error.path-end"));
        }
        if (paths.end(id, lastDay)) {
            journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, id, "endedOn"));
        }
        return Decision.accepted(id);
    }

    /** Ends the path of a contract, if it opened one. */
    void endOf(UUID contract, LocalDate lastDay) {
        paths.ofContract(contract).ifPresent(id -> end(Actor.SYSTEM, id, lastDay));
    }

    /** The latest path of somebody, for themselves and for administrators; none when there is none. */
    @Transactional(readOnly = true)
    public Optional<Followed> of(Actor actor, UUID account) {
        if (!actor.account().equals(Optional.of(account)) && !TrainingRights.administers(actor)) {
            return Optional.empty();
        }
        return paths.of(account).stream().findFirst().map(path -> {
            var months = paths.months(path.startsOn());
            var holding = results.holding(actor, account).orThrow();
            var certificates = pix.of(actor, account).orThrow();
            return new Followed(
                    path,
                    months.entrySet().stream()
                            .map(rule -> Deadline.of(
                                    rule.getKey(),
                                    path.startsOn(),
                                    rule.getValue(),
                                    doneOn(rule.getKey(), holding, certificates)))
                            .toList(),
                    paths.ongoing(path.id(), Paris.today(clock)));
        });
    }

    private static Optional<LocalDate> doneOn(Step step, Holding holding, List<PixCertificate> pix) {
        return switch (step) {
            case CCP1 ->
                holding.blocks().values().stream()
                        .filter(held -> held.block().code() == BlockCode.CCP1)
                        .map(Holding.Held::passed)
                        .min(LocalDate::compareTo);
            case PIX -> pix.stream().map(PixCertificate::obtainedOn).min(LocalDate::compareTo);
        };
    }
}
