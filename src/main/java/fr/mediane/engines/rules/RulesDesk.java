package fr.mediane.engines.rules;

import fr.mediane.engines.rules.dmn.DmnEngine;
import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.SheetReader;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking a table. The version that applies is that of the day of the decision. Who may ask, and who may read what was
 * decided, the room that asks has decided before: this one does not know what a decision is about.
 */
@Component
@Transactional
public class RulesDesk {
    private static final String MODULE = "engines.rules";
    private static final String RECORD = "ruling";
    private final RuleTables tables;
    private final Rulings rulings;
    private final DmnEngine engine;
    private final JournalDesk journal;
    private final Clock clock;

    RulesDesk(RuleTables tables, Rulings rulings, DmnEngine engine, JournalDesk journal, Clock clock) {
        this.tables = tables;
        this.rulings = rulings;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a table asks on a day; empty when there is no such table, or no version that day. */
    @Transactional(readOnly = true)
    public Optional<List<Field>> asked(String table, LocalDate day) {
        return tables.find(table)
                .flatMap(one -> tables.on(one.id(), day))
                .map(version -> read(version).inputs());
    }

    /** The tables whose version of a day answers yes or no under this key. */
    @Transactional(readOnly = true)
    public List<RuleTable> answering(String output, LocalDate day) {
        return tables.all().stream()
                .filter(one -> tables.on(one.id(), day).stream()
                        .flatMap(version -> read(version).outputs().stream())
                        .anyMatch(field -> field.key().equals(output) && field.kind() == Kind.YES_NO))
                .toList();
    }

    /**
     * Decides and keeps it: version, values, rows, outcome, time.
     *
     * @param table its key
     * @param day whose version applies
     * @param inputs a value for each input by its key, and no other: a mistake is on the field of that key
     * @param about what it is about, in the words of the room that asks
     */
    public Decision<Ruling> decide(Actor actor, String table, LocalDate day, Map<String, Value> inputs, About about) {
        return decide(actor, Uuid7.next(), table, day, inputs, about);
    }

    /** The same, once for an id however often it is sent: the id is the idempotency key (UUIDv7). */
    public Decision<Ruling> decide(
            Actor actor, UUID id, String table, LocalDate day, Map<String, Value> inputs, About about) {
        return on(
                table,
                day,
                (naming, version) -> answer(naming, version, day, inputs)
                        .flatMap(outcome -> keep(actor, id, version, outcome, about)));
    }

    /** What a table would decide. Keeps nothing. */
    @Transactional(readOnly = true)
    public Decision<Outcome> tryOut(Actor actor, String table, LocalDate day, Map<String, Value> inputs) {
        return on(table, day, (naming, version) -> answer(naming, version, day, inputs));
    }

    /** What was decided; the reading is noted. */
    public Optional<Ruling> ruling(Actor actor, UUID id) {
        return rulings.find(id).map(one -> {
            journal.read(actor, entry(id));
            return ruling(one);
        });
    }

    /** All that was decided about a record, newest first; the reading is noted. */
    public List<Ruling> about(Actor actor, About about) {
        var found = rulings.about(about);
        journal.write(
                actor, Action.READ, found.stream().map(one -> entry(one.id())).toList());
        return found.stream().map(this::ruling).toList();
    }

    /** The values given go, and what ties the decisions to that record; how many. */
    public int erase(Actor actor, About about) {
        var erased = rulings.erase(about);
        journal.write(
                actor,
                Action.DELETED,
                erased.stream().map(id -> Entry.of(MODULE, RECORD, id, "facts")).toList());
        return erased.size();
    }

    private interface Asking<T> {
        Decision<T> of(RuleTable.Naming naming, Version version);
    }

    private <T> Decision<T> on(String table, LocalDate day, Asking<T> asking) {
        return tables.find(table)
                .map(one -> tables.on(one.id(), day)
                        .map(version -> asking.of(one.naming(), version))
                        .orElseGet(() -> Decision.refused(ErrorKey.of("rules.error.no-version"))))
                .orElseGet(Decision::unknown);
    }

    private Decision<Outcome> answer(
            RuleTable.Naming naming, Version version, LocalDate day, Map<String, Value> inputs) {
        var table = read(version);
        var faults = new ArrayList<ErrorKey>();
        var given = new ArrayList<Value>();
        for (var field : table.inputs()) {
            var value = Optional.ofNullable(inputs.get(field.key()))
                    .flatMap(one -> SheetReader.typed(field, one.toString()).filter(one::equals));
            value.ifPresent(given::add);
            if (value.isEmpty()) {
                faults.add(ErrorKey.on(field.key(), SheetReader.mistake(field)));
            }
        }
        if (inputs.size() > table.inputs().size()) {
            faults.add(ErrorKey.of("rules.error.not-asked"));
        }
        return faults.isEmpty()
                ? engine.answer(
                                version.id(),
                                version.publication().orElseThrow().file(),
                                table,
                                given)
                        .map(answer -> new Outcome(naming, table, version.number(), day, given, answer))
                : Decision.refused(faults);
    }

    private Decision<Ruling> keep(Actor actor, UUID id, Version version, Outcome outcome, About about) {
        var given = new LinkedHashMap<String, String>();
        for (int place = 0; place < outcome.given().size(); place++) {
            given.put(
                    outcome.table().inputs().get(place).key(),
                    outcome.given().get(place).toString());
        }
        var kept = new Rulings.Kept(
                id,
                version.id(),
                outcome.day(),
                Optional.of(about),
                given,
                outcome.because().stream().map(rule -> rule.id()).toList(),
                outcome.answer().values().stream().map(Value::toString).toList(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account());
        if (rulings.insert(kept)) {
            journal.created(actor, entry(id));
            return Decision.accepted(new Ruling(id, version.id(), kept.about(), outcome, kept.decidedAt(), kept.by()));
        }
        return rulings.find(id)
                .filter(one -> one.about().equals(Optional.of(about)))
                .map(this::ruling)
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.of("rules.error.form")));
    }

    private Ruling ruling(Rulings.Kept one) {
        var version = tables.version(one.version()).orElseThrow();
        var table = read(version);
        var given = new ArrayList<Value>();
        for (var field : table.inputs()) {
            Optional.ofNullable(one.given().get(field.key()))
                    .flatMap(text -> SheetReader.typed(field, text))
                    .ifPresent(given::add);
        }
        var ids = table.lines().stream().map(line -> line.rule().id()).toList();
        var values = new ArrayList<Value>();
        for (int place = 0; place < one.outcome().size(); place++) {
            values.add(SheetReader.typed(summed(table, place), one.outcome().get(place))
                    .orElseThrow());
        }
        var answer = new Answer(one.rows().stream().map(ids::indexOf).toList(), values);
        return new Ruling(
                one.id(),
                version.id(),
                one.about(),
                new Outcome(
                        tables.find(version.table()).orElseThrow().naming(),
                        table,
                        version.number(),
                        one.day(),
                        given,
                        answer),
                one.decidedAt(),
                one.by());
    }

    /** A sum may go beyond what a single row may say. */
    private static Field summed(Table table, int place) {
        var field = table.outputs().get(place);
        return new Field(field.column(), field.allowed(), Condition.ANY);
    }

    private Table read(Version version) {
        return engine.table(version.id(), version.sheet());
    }

    private static Entry entry(UUID id) {
        return Entry.of(MODULE, RECORD, id);
    }
}
