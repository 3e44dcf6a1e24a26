package fr.mediane.registers.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as a page shows it.
 *
 * @param kind {@code ACCOUNT}, {@code PUBLIC} or {@code SYSTEM}
 * @param action one of {@link Action}, by its name
 * @param sealed whether a block seals it already
 */
public record JournalLine(
        Instant at,
        String kind,
        Optional<UUID> actor,
        String action,
        String module,
        String type,
        Optional<UUID> record,
        List<String> fields,
        Optional<UUID> onBehalfOf,
        boolean sealed) {
    public JournalLine {
        fields = List.copyOf(fields);
    }

    static JournalLine of(StoredEntry entry, Place lastSealed) {
        return new JournalLine(
                entry.at(),
                entry.kind().name(),
                entry.actor(),
                entry.action(),
                entry.module(),
                entry.type(),
                entry.record(),
                entry.fields(),
                entry.onBehalfOf(),
                entry.place().compareTo(lastSealed) <= 0);
    }
}
