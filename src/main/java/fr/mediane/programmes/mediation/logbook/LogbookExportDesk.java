package fr.mediane.programmes.mediation.logbook;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Progress;
import fr.mediane.platform.files.Delivery;
import fr.mediane.platform.files.FileOrder;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One's own activities as a file, in the codes of the national tool, without the notes. Nobody exports another's. */
@Component
public class LogbookExportDesk {
    private final Logbooks logbooks;
    private final LogbookFile file;
    private final KeptFiles files;
    private final JournalDesk journal;
    private final Clock clock;

    LogbookExportDesk(Logbooks logbooks, LogbookFile file, KeptFiles files, JournalDesk journal, Clock clock) {
        this.logbooks = logbooks;
        this.file = file;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes those of one's activities that a filter lets through: few at once, many in the background. Not in one
     * transaction: the journal knows of it first, and reading for long holds nothing up.
     *
     * @param id made by the browser (UUIDv7): asked again, a file in the background is not made again
     */
    public Decision<Delivery> export(Actor actor, UUID id, LogbookFilter filter, LogbookLayout layout) {
        var owner = ActivityDesk.counsellor(actor);
        if (owner.isEmpty()) {
            return Decision.forbidden();
        }
        var counsellor = owner.get();
        var totals = logbooks.totals(counsellor, filter);
        if (totals.activities() > layout.most()) {
            return Decision.refused(ErrorKey.on("format", "mediation.error.export-too-long", layout.most()));
        }
        journal.exported(actor, Entry.ofMany("programmes.mediation", "activity"));
        var name = layout.word() + "-" + dates(filter) + "." + layout.ending();
        if (totals.activities() <= layout.atOnce()) {
            var out = new ByteArrayOutputStream();
            write(counsellor, filter, layout, totals, out, Progress.SILENT);
            return Decision.accepted(new Delivery.AtOnce(name, layout.mediaType(), out.toByteArray()));
        }
        return files.order(
                        actor,
                        new FileOrder(id, "mediation.export", name, layout.mediaType()),
                        (out, progress) -> write(counsellor, filter, layout, totals, out, progress))
                .map(KeptFile::id)
                .map(Delivery.Later::new);
    }

    private void write(
            UUID counsellor,
            LogbookFilter filter,
            LogbookLayout layout,
            LogbookTotals totals,
            OutputStream out,
            Progress progress) {
        progress.total(totals.activities());
        try (var writer = layout.open(out, filter, totals)) {
            file.read(counsellor, filter, writer, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String dates(LogbookFilter filter) {
        var today = LocalDate.now(clock);
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return today.toString();
        }
        return filter.from().map(day -> day + "-").orElse("") + filter.to().orElse(today);
    }
}
