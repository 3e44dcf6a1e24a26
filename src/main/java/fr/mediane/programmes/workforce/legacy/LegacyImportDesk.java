package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.legacy.Takeover.Taken;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what older tools knew, whole or not at all; those who run the programme read what was decided. */
@Component
public class LegacyImportDesk {
    /** So many contradictions on a page; the file has them all. */
    public static final int SHOWN = 200;

    private static final int ALL = 1_000_000;
    private final Takeover takeover;
    private final LegacyImports imports;
    private final JournalDesk journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LegacyImportDesk(
            Takeover takeover,
            LegacyImports imports,
            JournalDesk journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.takeover = takeover;
        this.imports = imports;
        this.journal = journal;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads the files of a folder and takes them over.
     *
     * @param trial only says what would come of it: nothing stays
     */
    public Decision<LegacyReport> take(Actor actor, Path folder, boolean trial) {
        if (!WorkforceRights.runs(actor) && !actor.equals(Actor.SYSTEM)) {
            return Decision.forbidden();
        }
        var begun = clock.instant();
        return LegacyReading.read(folder)
                .map(files -> transaction.execute(status -> {
                    var report = take(actor, files, begun);
                    if (trial) {
                        status.setRollbackOnly();
                    }
                    return report;
                }));
    }

    private LegacyReport take(Actor actor, Map<LegacyFile, List<LegacyRow>> files, Instant begun) {
        Taken taken = takeover.take(actor, files, Paris.today(clock));
        var done = new LegacyImport(taken.id(), begun, clock.instant(), actor.account(), taken.counts());
        takeover.note(done, taken);
        journal.write(actor, Action.IMPORTED, List.of(Entry.of(WorkforceRights.MODULE, "legacy-import", done.id())));
        return new LegacyReport(done, imports.kinds(done.id()), taken.findings());
    }

    /** All imports, the latest first. */
    public Decision<List<LegacyImport>> all(Actor actor) {
        return WorkforceRights.runs(actor) ? Decision.accepted(imports.all()) : Decision.forbidden();
    }

    /** One, with the first contradictions of a kind, or of all. */
    public Decision<LegacyReport> find(Actor actor, UUID id, Optional<FindingKind> kind) {
        return find(actor, id, kind, SHOWN);
    }

    /** One, with every contradiction. */
    public Decision<LegacyReport> whole(Actor actor, UUID id) {
        return find(actor, id, Optional.empty(), ALL);
    }

    private Decision<LegacyReport> find(Actor actor, UUID id, Optional<FindingKind> kind, int most) {
        if (!WorkforceRights.runs(actor)) {
            return Decision.forbidden();
        }
        return imports.find(id)
                .map(one -> new LegacyReport(one, imports.kinds(id), imports.findings(id, kind, most)))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }
}
