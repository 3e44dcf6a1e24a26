package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.tables.ReadTable.Line;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.programmes.beneficiaries.imports.PeopleIntakeDesk.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file into an import's lines, and records the people: in batches, each a transaction, so that a stop loses none. */
@Component("peopleImportWork")
class ImportWork {
    static final int MOST_LINES = 10_000;
    private static final int BATCH = 200;
    private final Imports imports;
    private final PeopleIntakeDesk intake;
    private final Fingerprints fingerprints;
    private final LineReaders readers;
    private final TransactionOperations transactions;

    ImportWork(
            Imports imports,
            PeopleIntakeDesk intake,
            Fingerprints fingerprints,
            LineReaders readers,
            TransactionOperations transactions) {
        this.imports = imports;
        this.intake = intake;
        this.fingerprints = fingerprints;
        this.readers = readers;
        this.transactions = transactions;
    }

    /** Reads the whole file; nobody is recorded. May be called again after an interruption. */
    void read(Actor actor, UUID id, byte[] file, Progress progress) {
        progress.say("beneficiaries.import.step.reading");
        imports.startOver(id);
        try {
            var table = TableReader.read(file, MOST_LINES + 1);
            var sheet = Sheet.of(table);
            if (sheet.isEmpty() || sheet.get().lines().isEmpty()) {
                imports.refuse(
                        id, "beneficiaries.import.refused." + (sheet.isEmpty() ? "heading" : "empty"), List.of());
                return;
            }
            imports.shape(id, table.kind().name(), table.encoding(), sheet.get().ignored());
            new Stage(actor, id, sheet.get(), progress).run();
            imports.enter(id, ImportState.READ);
        } catch (UnreadableTable no) {
            imports.refuse(id, no.key(), no.arguments());
        }
    }

    /** Records those who are not yet; may be called again after an interruption. */
    void apply(Actor actor, UUID id, PeopleImport source, Progress progress) {
        progress.say("beneficiaries.import.step.applying");
        var counts = source.counts();
        long done = counts.added();
        progress.total(done + counts.fresh() + (source.withAlike() ? counts.alike() : 0));
        for (var lines = pending(id); !lines.isEmpty(); lines = pending(id)) {
            progress.checkCancelled();
            var batch = lines;
            transactions.executeWithoutResult(_ -> record(actor, id, batch));
            done += batch.size();
            progress.done(done);
        }
        imports.enter(id, ImportState.APPLIED);
    }

    private List<ImportedLine> pending(UUID id) {
        return imports.lines(id, "pending", 0, BATCH);
    }

    private void record(Actor actor, UUID id, List<ImportedLine> lines) {
        int year = readers.thisYear();
        var counsellor = actor.account().orElseThrow();
        var newcomers = lines.stream()
                .map(line -> newcomer(counsellor, line.person(), line.content().orElseThrow(), year))
                .toList();
        var taken = intake.take(actor, newcomers).orThrow();
        imports.added(
                id,
                numbers(lines.stream()
                        .filter(line -> taken.contains(line.person()))
                        .toList()));
        imports.already(
                id,
                numbers(lines.stream()
                        .filter(line -> !taken.contains(line.person()))
                        .toList()));
    }

    private Newcomer newcomer(UUID counsellor, UUID id, FileLine line, int year) {
        var content = line.draft().read(year).content();
        return new Newcomer(id, fingerprints.of(counsellor, content), content);
    }

    private static List<Long> numbers(List<ImportedLine> lines) {
        return lines.stream().map(ImportedLine::number).toList();
    }

    /** A file on its way into the lines of an import. */
    private final class Stage {
        private final Actor actor;
        private final UUID id;
        private final UUID counsellor;
        private final Sheet sheet;
        private final Progress progress;
        private final LineReader reader = readers.reader();
        private final int year = readers.thisYear();
        private final Comparison comparison;

        Stage(Actor actor, UUID id, Sheet sheet, Progress progress) {
            this.actor = actor;
            this.id = id;
            this.counsellor = actor.account().orElseThrow();
            this.sheet = sheet;
            this.progress = progress;
            this.comparison = new Comparison(intake.known(actor).orThrow());
        }

        void run() {
            var lines = sheet.lines();
            progress.total(lines.size());
            for (int from = 0; from < lines.size(); from += BATCH) {
                progress.checkCancelled();
                int to = Math.min(from + BATCH, lines.size());
                keep(lines.subList(from, to));
                progress.done(to);
            }
        }

        private void keep(List<Line> lines) {
            var read =
                    lines.stream().map(line -> reader.read(sheet.cells(line))).toList();
            var newcomers = read.stream()
                    .map(line -> newcomer(counsellor, Uuid7.next(), line, year))
                    .toList();
            var traits = intake.traits(newcomers);
            comparison.imported(intake.imported(actor, newcomers).orThrow());
            var kept = new ArrayList<ImportedLine>();
            for (int i = 0; i < lines.size(); i++) {
                long number = lines.get(i).number();
                kept.add(
                        read.get(i).rejected()
                                ? Comparison.rejected(number, read.get(i), newcomers.get(i))
                                : comparison.compare(number, read.get(i), newcomers.get(i), traits.get(i)));
            }
            imports.keep(id, kept);
        }
    }
}
