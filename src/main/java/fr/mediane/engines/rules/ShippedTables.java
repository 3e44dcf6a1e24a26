package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes a table that a room brings along, as examples to begin with. */
@Component
public class ShippedTables {
    private final RuleTableDesk tables;
    private final PublishingDesk publishing;

    ShippedTables(RuleTableDesk tables, PublishingDesk publishing) {
        this.tables = tables;
        this.publishing = publishing;
    }

    /**
     * Makes the table and publishes its first version.
     *
     * @param id UUIDv7
     * @throws RuntimeException when the sheet has mistakes, gaps or overlaps, or one of its samples fails
     */
    public void publish(UUID id, String key, RuleTable.Naming naming, Sheet sheet, LocalDate from) {
        var table = tables.create(Actor.SYSTEM, id, key, naming).orThrow();
        var blank = tables.find(Actor.SYSTEM, table.id()).orThrow().versions().getFirst();
        var draft = tables.rewrite(Actor.SYSTEM, table.id(), blank.id(), blank.revised(), sheet)
                .orThrow();
        publishing
                .publish(Actor.SYSTEM, table.id(), draft.id(), draft.revised(), Optional.of(from), "")
                .orThrow();
    }
}
