package fr.mediane.registers.venues.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.registers.venues.Arrival;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueReading;
import fr.mediane.registers.venues.Venues;
import fr.mediane.registers.venues.files.RawLine;
import fr.mediane.registers.venues.files.VenueFile;
import fr.mediane.registers.venues.files.VenueFile.NotAVenueFile;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import fr.mediane.registers.venues.standard.RowReader;
import fr.mediane.registers.venues.standard.RowReader.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file into an import's rows, and applies them: in batches, each a transaction, so that good rows stay. */
@Component
class ImportWork {
    private static final int BATCH = 400;

    private final Imports imports;
    private final Venues venues;
    private final VenueReading reading;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportWork(Imports imports, Venues venues, VenueReading reading, TransactionOperations transactions, Clock clock) {
        this.imports = imports;
        this.venues = venues;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads the whole file; nothing changes in the register. */
    void read(UUID id, Path path, Progress progress) throws IOException {
        progress.say("venues.import.step.looking");
        try {
            var file = VenueFile.open(path);
            imports.shape(id, file.shape());
            var lines = new AtomicLong();
            file.read(line -> lines.incrementAndGet());
            progress.total(lines.get());
            progress.say("venues.import.step.reading");
            var stage = new Stage(id, progress);
            file.read(stage::accept);
            stage.flush();
            imports.enter(id, ImportState.READ, Optional.empty());
        } catch (NotAVenueFile refusal) {
            imports.refuse(id, refusal.key(), refusal.argument());
        }
    }

    /** Applies what is not yet applied; may be called again after an interruption. */
    void apply(Actor actor, UUID id, Progress progress) {
        progress.say("venues.import.step.applying");
        var counts = imports.find(id).orElseThrow().counts();
        long done = counts.applied();
        progress.total(counts.added() + counts.changed());
        var reader = reading.reader();
        for (var rows = pending(id); !rows.isEmpty(); rows = pending(id)) {
            progress.checkCancelled();
            var batch = rows;
            transactions.executeWithoutResult(status -> apply(actor, id, reader, batch));
            done += rows.size();
            progress.done(done);
        }
        imports.enter(id, ImportState.APPLIED, Optional.empty());
    }

    private List<ImportedRow> pending(UUID id) {
        return imports.rows(id, "pending", 0, BATCH);
    }

    private void apply(Actor actor, UUID id, RowReader reader, List<ImportedRow> rows) {
        var known =
                venues.byStandardIds(rows.stream().map(ImportedRow::standardId).toList());
        var added = new ArrayList<Venue>();
        var changed = new ArrayList<Venues.Changed>();
        Map<String, List<Integer>> outcomes = new HashMap<>();
        for (var row : rows) {
            if (reader.read(row.raw()) instanceof Kept kept) {
                var venue = Optional.ofNullable(known.get(kept.id()));
                var arrival = Arrival.of(venue, kept);
                if (arrival == Arrival.ADDED) {
                    added.add(Arrival.added(Uuid7.next(), kept, clock.instant()));
                } else if (arrival == Arrival.CHANGED) {
                    venue.ifPresent(before ->
                            changed.add(new Venues.Changed(before, Arrival.changed(before, kept, clock.instant()))));
                }
                outcomes.computeIfAbsent(arrival.name(), any -> new ArrayList<>())
                        .add(row.number());
            } else {
                outcomes.computeIfAbsent(Arrival.REJECTED.name(), any -> new ArrayList<>())
                        .add(row.number());
            }
        }
        venues.add(actor, added);
        venues.change(actor, changed);
        imports.applied(id, outcomes);
    }

    /** Gathers lines into batches and says what each would do. */
    private final class Stage {
        private final UUID id;
        private final Progress progress;
        private final RowReader reader = reading.reader();
        private final Map<String, Long> seen = new HashMap<>();
        private final List<RawLine> waiting = new ArrayList<>();
        private long done;

        Stage(UUID id, Progress progress) {
            this.id = id;
            this.progress = progress;
        }

        void accept(RawLine line) {
            waiting.add(line);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            progress.checkCancelled();
            var outcomes =
                    waiting.stream().map(line -> reader.read(line.values())).toList();
            var known = venues.byStandardIds(
                    outcomes.stream().map(RowReader.Outcome::id).distinct().toList());
            var rows = new ArrayList<ImportedRow>();
            for (int i = 0; i < waiting.size(); i++) {
                rows.add(row(waiting.get(i), outcomes.get(i), known));
            }
            imports.keep(id, rows);
            done += waiting.size();
            progress.done(done);
            waiting.clear();
        }

        private ImportedRow row(RawLine line, RowReader.Outcome outcome, Map<String, Venue> known) {
            if (line.trouble().isPresent()) {
                return row(
                        line,
                        outcome,
                        Arrival.REJECTED,
                        false,
                        List.of(line.trouble().get()));
            }
            if (!(outcome instanceof Kept kept)) {
                return row(line, outcome, Arrival.REJECTED, false, outcome.remarks());
            }
            // two ids of one file may lead to one venue since a merge
            var target = Optional.ofNullable(known.get(kept.id()))
                    .map(Venue::standardId)
                    .orElse(kept.id());
            var before = seen.putIfAbsent(target, line.line());
            if (before != null) {
                var twice = new Remark(
                        Remark.Kind.REASON,
                        Field.ID,
                        "venues.row.duplicate-id",
                        List.of(kept.id(), String.valueOf(before)));
                return row(line, outcome, Arrival.REJECTED, false, List.of(twice));
            }
            var arrival = Arrival.of(Optional.ofNullable(known.get(kept.id())), kept);
            return row(line, outcome, arrival, kept.toComplete(), kept.remarks());
        }

        private ImportedRow row(
                RawLine line, RowReader.Outcome outcome, Arrival arrival, boolean toComplete, List<Remark> remarks) {
            return new ImportedRow(
                    line.number(),
                    line.line(),
                    outcome.id(),
                    outcome instanceof Kept kept ? kept.sheet().name() : shown(line),
                    arrival.name(),
                    toComplete,
                    storable(line.values()),
                    remarks);
        }

        private static String shown(RawLine line) {
            return stored(line.values().getOrDefault(Field.NOM, "")).strip();
        }
    }

    /** The database holds every character but NUL and halves of pairs. */
    private static Map<Field, String> storable(Map<Field, String> values) {
        var kept = new HashMap<Field, String>();
        values.forEach((field, text) -> kept.put(field, stored(text)));
        return kept;
    }

    private static String stored(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** For callers without checked exceptions. */
    void readUnchecked(UUID id, Path path, Progress progress) {
        try {
            read(id, path, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
