package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files of people: received, read and shown with every remark, recorded when confirmed. For counsellors, each their own
 * files only. Reading and recording run in the background and may be stopped; who was recorded until then stays.
 */
@Component
public class PeopleImportDesk {
    private static final Logger log = LoggerFactory.getLogger(PeopleImportDesk.class);
    private static final int PAGE = 500;
    private static final int MOST_AT_ONCE = 20;
    private final Imports imports;
    private final ImportWork work;
    private final Jobs jobs;
    private final Clock clock;
    private final DataSize limit;

    PeopleImportDesk(
            Imports imports,
            ImportWork work,
            Jobs jobs,
            Clock clock,
            @Value("${mediane.beneficiaries.import-limit:5MB}") DataSize limit) {
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
        this.limit = limit;
    }

    /** The largest file accepted, in megabytes. */
    public long limitMegabytes() {
        return limit.toMegabytes();
    }

    /** How many people a file may hold. */
    public int mostLines() {
        return ImportWork.MOST_LINES;
    }

    /** Why a file is refused before anything of it is read. */
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "beneficiaries.import.error.too-large", limitMegabytes());
    }

    /**
     * Takes a file in, keeps it sealed and starts reading it; should the process end meanwhile, it is read anew.
     *
     * @param id made by the browser (UUIDv7); the same again answers the import that was begun first
     */
    public Decision<UUID> receive(Actor actor, UUID id, byte[] file) {
        return as(actor, counsellor -> {
            if (imports.find(counsellor, id).isPresent()) {
                return Decision.accepted(id);
            }
            if (!Uuid7.isUuid7(id)) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.id"));
            }
            if (file.length > limit.toBytes()) {
                return Decision.refused(tooLarge());
            }
            if (imports.of(counsellor).size() >= MOST_AT_ONCE) {
                return Decision.refused(ErrorKey.on("fichier", "beneficiaries.import.error.too-many"));
            }
            if (!imports.begin(id, counsellor, file, clock.instant())) {
                return Decision.unknown();
            }
            imports.job(id, jobs.start(actor, "beneficiaries.import", progress -> {
                work.read(actor, id, file, progress);
                return Map.of();
            }));
            return Decision.accepted(id);
        });
    }

    /** One's own imports of the last day, the latest first. */
    public Decision<List<PeopleImport>> latest(Actor actor) {
        return as(actor, counsellor -> Decision.accepted(imports.of(counsellor)));
    }

    public Decision<PeopleImport> find(Actor actor, UUID id) {
        return as(
                actor,
                counsellor ->
                        imports.find(counsellor, id).map(Decision::accepted).orElseGet(Decision::unknown));
    }

    /** How far the background work is. */
    public Optional<Job> job(Actor actor, PeopleImport one) {
        return one.job().flatMap(job -> jobs.find(actor, job));
    }

    /**
     * Lines to look at.
     *
     * @param filter {@code all}, {@code corrected} or the name of an outcome
     * @param after the number of the last line already seen
     */
    public Decision<List<ImportedLine>> lines(Actor actor, UUID id, String filter, long after, int most) {
        return find(actor, id).map(one -> imports.lines(one.id(), filter, after, Math.clamp(most, 1, PAGE)));
    }

    /** Every rejected line, one by one, however many. */
    public Decision<UUID> eachRejected(Actor actor, UUID id, Consumer<ImportedLine> reader) {
        return find(actor, id).map(one -> {
            for (var lines = imports.lines(id, Outcome.REJECTED.name(), 0, PAGE); !lines.isEmpty(); ) {
                lines.forEach(reader);
                lines = imports.lines(
                        id, Outcome.REJECTED.name(), lines.getLast().number(), PAGE);
            }
            return one.id();
        });
    }

    /**
     * Records the people that were shown; also after an interruption, where it goes on with who is left.
     *
     * @param withAlike whether likely duplicates are recorded too; chosen once, the first time
     */
    public Decision<UUID> confirm(Actor actor, UUID id, boolean withAlike) {
        return find(actor, id).map(one -> {
            boolean begins = one.state() == ImportState.READ && imports.beginApplying(id, withAlike);
            boolean stopped = one.state() == ImportState.APPLYING
                    && job(actor, one).filter(Job::running).isEmpty();
            if (begins || stopped) {
                var source = imports.find(actor.account().orElseThrow(), id).orElseThrow();
                imports.job(id, jobs.start(actor, "beneficiaries.import", progress -> {
                    work.apply(actor, id, source, progress);
                    return Map.of();
                }));
            }
            return id;
        });
    }

    /** What the file said is gone at once; who was recorded stays. */
    public Decision<UUID> discard(Actor actor, UUID id) {
        return find(actor, id).map(one -> {
            one.job().ifPresent(job -> jobs.cancel(actor, job));
            imports.delete(id);
            return id;
        });
    }

    @Scheduled(cron = "0 17 * * * *")
    void clear() {
        int cleared = imports.deleteBefore(clock.instant().minus(PeopleImport.KEPT));
        if (cleared > 0) {
            log.info("{} imports of people were cleared", cleared);
        }
    }

    private static <T> Decision<T> as(Actor actor, Function<UUID, Decision<T>> then) {
        return actor.account().filter(_ -> PersonDesk.mayKeep(actor)).map(then).orElseGet(Decision::forbidden);
    }
}
