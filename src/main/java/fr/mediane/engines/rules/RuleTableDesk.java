package fr.mediane.engines.rules;

import fr.mediane.engines.rules.dmn.DmnEngine;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing tables: national administrators only. */
@Component
@Transactional
public class RuleTableDesk {
    private static final String MODULE = "engines.rules";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private final RuleTables tables;
    private final DmnEngine engine;
    private final JournalDesk journal;
    private final Clock clock;

    RuleTableDesk(RuleTables tables, DmnEngine engine, JournalDesk journal, Clock clock) {
        this.tables = tables;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** A table with its versions, newest first. */
    public record Listed(RuleTable table, List<Version> versions) {
        public Listed {
            versions = List.copyOf(versions);
        }
    }

    public static boolean may(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    public Decision<List<Listed>> all(Actor actor) {
        return may(actor)
                ? Decision.accepted(tables.all().stream()
                        .map(table -> new Listed(table, tables.versions(table.id())))
                        .toList())
                : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<Listed> find(Actor actor, UUID table) {
        return on(actor, tables.find(table), one -> Decision.accepted(new Listed(one, tables.versions(table))));
    }

    /** A version of this table. */
    @Transactional(readOnly = true)
    public Decision<Version> version(Actor actor, UUID table, UUID id) {
        return on(actor, tables.version(id).filter(one -> one.table().equals(table)), Decision::accepted);
    }

    /** Makes a table with an empty draft; the same id again answers the first and changes nothing. */
    public Decision<RuleTable> create(Actor actor, UUID id, String key, RuleTable.Naming naming) {
        if (!may(actor)) {
            return Decision.forbidden();
        }
        var faults = faults(id, key, naming);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var table = new RuleTable(id, key, naming);
        if (tables.insert(table, actor.account(), now())) {
            journal.created(actor, Entry.of(MODULE, "rule-table", id));
            tables.draft(Uuid7.next(), id, Sheet.blank(), actor.account(), now());
            return Decision.accepted(table);
        }
        return tables.find(id)
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("cle", "rules.error.table-there")));
    }

    /** Writes the next version, beginning with this sheet; the same id again answers the first and changes nothing. */
    public Decision<Version> draft(Actor actor, UUID table, UUID id, Sheet sheet) {
        return on(actor, tables.find(table), one -> {
            if (!Uuid7.isUuid7(id)) {
                return Decision.refused(ErrorKey.of("rules.error.form"));
            }
            if (sheet.length() > Sheet.LARGEST) {
                return Decision.refused(ErrorKey.of("rules.error.sheet-large"));
            }
            if (tables.draft(id, table, sheet, actor.account(), now())) {
                journal.created(actor, version(id));
            }
            return tables.version(id)
                    .filter(made -> made.table().equals(table))
                    .map(Decision::accepted)
                    .orElseGet(() -> Decision.refused(ErrorKey.of("rules.error.other-draft")));
        });
    }

    /** Writes the next version as a DMN file says it. */
    public Decision<Version> bring(Actor actor, UUID table, UUID id, byte[] file) {
        return on(
                actor, tables.find(table), one -> engine.sheet(file).flatMap(sheet -> draft(actor, table, id, sheet)));
    }

    /** Writes a draft anew; it may hold mistakes. Refused when it changed since it was read. */
    public Decision<Version> rewrite(Actor actor, UUID table, UUID id, int revised, Sheet sheet) {
        return on(actor, ofTable(table, id), before -> {
            if (before.draft() && before.sheet().equals(sheet)) {
                return Decision.accepted(before);
            }
            if (sheet.length() > Sheet.LARGEST) {
                return Decision.refused(ErrorKey.of("rules.error.sheet-large"));
            }
            if (!tables.rewrite(id, revised, sheet)) {
                return Decision.refused(ErrorKey.of("rules.error.changed"));
            }
            journal.changed(actor, version(id));
            return ofTable(table, id).map(Decision::accepted).orElseGet(Decision::unknown);
        });
    }

    /** A draft is thrown away. */
    public Decision<Version> discard(Actor actor, UUID table, UUID id) {
        return on(actor, ofTable(table, id), draft -> {
            if (!tables.delete(id)) {
                return Decision.refused(ErrorKey.of("rules.error.changed"));
            }
            journal.deleted(actor, version(id));
            return Decision.accepted(draft);
        });
    }

    private Optional<Version> ofTable(UUID table, UUID id) {
        return tables.version(id).filter(one -> one.table().equals(table));
    }

    private static List<ErrorKey> faults(UUID id, String key, RuleTable.Naming naming) {
        var faults = new ArrayList<ErrorKey>();
        if (!Uuid7.isUuid7(id)) {
            faults.add(ErrorKey.of("rules.error.form"));
        }
        text(faults, "nom", naming.french(), 200);
        text(faults, "name", naming.english(), 200);
        text(faults, "but", naming.purposeFrench(), 1000);
        text(faults, "purpose", naming.purposeEnglish(), 1000);
        if (!KEY.matcher(key).matches()) {
            faults.add(ErrorKey.on("cle", "rules.error.table-key"));
        }
        return faults;
    }

    private static void text(List<ErrorKey> faults, String field, String text, int longest) {
        if (text.isBlank()) {
            faults.add(ErrorKey.on(field, "rules.error.missing"));
        } else if (text.length() > longest) {
            faults.add(ErrorKey.on(field, "rules.error.long", longest));
        }
    }

    private static <T, R> Decision<R> on(Actor actor, Optional<T> found, Function<T, Decision<R>> then) {
        return may(actor) ? found.map(then).orElseGet(Decision::unknown) : Decision.forbidden();
    }

    private static Entry version(UUID id) {
        return Entry.of(MODULE, "rule-version", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
