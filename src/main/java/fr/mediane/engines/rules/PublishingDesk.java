package fr.mediane.engines.rules;

import fr.mediane.engines.rules.dmn.DmnEngine;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.SheetReader;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the draft to the version that applies: looked through, tried on cases, published. National administrators only. */
@Component
public class PublishingDesk {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final RuleTables tables;
    private final Checks checks;
    private final DmnEngine engine;
    private final JournalDesk journal;
    private final Clock clock;

    PublishingDesk(RuleTables tables, Checks checks, DmnEngine engine, JournalDesk journal, Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Mistakes, gaps, overlaps, and what became of the sample cases, of a sheet kept or not. */
    public Decision<Check> check(Actor actor, Sheet sheet) {
        return RuleTableDesk.may(actor) ? Decision.accepted(checks.of(sheet)) : Decision.forbidden();
    }

    /**
     * What a version, draft or not, says of values as typed. Keeps nothing.
     *
     * @param typed a value for each input; a mistake is on the field {@code essai-} and its place
     */
    public Decision<Outcome> tryOut(Actor actor, UUID table, UUID id, List<String> typed) {
        return on(actor, table, id, version -> {
            var read = engine.read(version.sheet()).table();
            if (read.isEmpty()) {
                return Decision.refused(ErrorKey.of("rules.error.publish.cells"));
            }
            var inputs = read.get().inputs();
            var faults = new ArrayList<ErrorKey>();
            var given = new ArrayList<Value>();
            for (int place = 0; place < inputs.size(); place++) {
                var value = value(inputs.get(place), place < typed.size() ? typed.get(place) : "");
                value.ifPresent(given::add);
                if (value.isEmpty()) {
                    faults.add(ErrorKey.on("essai-" + place, SheetReader.mistake(inputs.get(place))));
                }
            }
            return faults.isEmpty()
                    ? engine.tryOut(read.get(), List.of(given))
                            .getFirst()
                            .map(answer -> new Outcome(
                                    tables.find(table).orElseThrow().naming(),
                                    read.get(),
                                    version.number(),
                                    today(),
                                    given,
                                    answer))
                    : Decision.refused(faults);
        });
    }

    /** The DMN file: the one that is run, or of a draft without mistakes. */
    public Decision<String> file(Actor actor, UUID table, UUID id) {
        return on(
                actor,
                table,
                id,
                version -> version.publication()
                        .map(publication -> Decision.accepted(publication.file()))
                        .orElseGet(() -> engine.read(version.sheet())
                                .table()
                                .map(read -> Decision.accepted(engine.file(key(table), read)))
                                .orElseGet(() -> Decision.refused(ErrorKey.of("rules.error.publish.cells")))));
    }

    /**
     * A draft applies from a day on, and the version before it until then. Refused with every reason at once. Only the first
     * version of a table may begin in the past: no day that was decided on gets other rules afterwards.
     *
     * @param revised as it was when its checks were read
     * @param from as typed once understood; empty when it was no day
     * @param gapReason why values without an answer are meant to be so; empty when there are none
     */
    @Transactional
    public Decision<Version> publish(
            Actor actor, UUID table, UUID id, int revised, Optional<LocalDate> from, String gapReason) {
        return on(actor, table, id, seen -> {
            tables.lock(table);
            var draft = tables.version(id).orElse(seen);
            if (!draft.draft() || draft.revised() != revised) {
                return Decision.refused(ErrorKey.of("rules.error.changed"));
            }
            var check = checks.of(draft.sheet());
            var reasons = new ArrayList<>(check.against(gapReason));
            reasons.addAll(against(table, from));
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
            tables.end(table, from.orElseThrow());
            var publication = new Version.Publication(
                    engine.file(key(table), check.table().orElseThrow()),
                    check.findings().gaps().isEmpty() ? "" : gapReason.strip(),
                    from.orElseThrow(),
                    Optional.empty(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (!tables.publish(id, revised, publication, actor.account())) {
                throw new IllegalStateException("a locked draft changed");
            }
            journal.changed(actor, Entry.of("engines.rules", "rule-version", id, "valid"));
            return tables.version(id).map(Decision::accepted).orElseGet(Decision::unknown);
        });
    }

    private List<ErrorKey> against(UUID table, Optional<LocalDate> from) {
        if (from.isEmpty()) {
            return List.of(ErrorKey.on("date", "rules.error.publish.date"));
        }
        var last = tables.versions(table).stream()
                .flatMap(version -> version.publication().stream())
                .map(Version.Publication::from)
                .max(LocalDate::compareTo);
        if (last.isPresent() && !from.get().isAfter(last.get())) {
            return List.of(ErrorKey.on("date", "rules.error.publish.after", last.get()));
        }
        return last.isPresent() && from.get().isBefore(today())
                ? List.of(ErrorKey.on("date", "rules.error.publish.past"))
                : List.of();
    }

    private static Optional<Value> value(Field field, String typed) {
        return typed.length() > Sheet.LONGEST_CELL ? Optional.empty() : SheetReader.typed(field, typed);
    }

    private String key(UUID table) {
        return tables.find(table).orElseThrow().key();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private <R> Decision<R> on(Actor actor, UUID table, UUID id, Function<Version, Decision<R>> then) {
        if (!RuleTableDesk.may(actor)) {
            return Decision.forbidden();
        }
        return tables.version(id)
                .filter(version -> version.table().equals(table))
                .map(then)
                .orElseGet(Decision::unknown);
    }
}
