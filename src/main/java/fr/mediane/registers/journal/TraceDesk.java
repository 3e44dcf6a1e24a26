package fr.mediane.registers.journal;

import fr.mediane.platform.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done about some records, for the room that holds them: it alone knows whom the records are about, and has
 * decided that the one who asks may know.
 */
@Component
@Transactional(readOnly = true)
public class TraceDesk {
    private final JdbcClient jdbc;
    private final ObjectProvider<JournalNames> names;

    TraceDesk(JdbcClient jdbc, ObjectProvider<JournalNames> names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * @param who the name of who acted; empty for Médiane itself and for the public
     * @param action one of {@link Action}, by its name
     * @param type the kind of record in the room's own words
     * @param fields read or changed; empty: the record as a whole
     */
    public record Trace(Instant at, String who, String action, String module, String type, List<String> fields) {}

    /** Newest first. */
    public List<Trace> about(Collection<UUID> records, int limit) {
        var entries = Rows.list(jdbc.sql("""
                        select * from journal.entry where record = any (:records)
                        order by at desc, position desc limit :limit
                        """)
                .param("records", records.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> StoredEntry.of(row)));
        var known =
                named(entries.stream().flatMap(entry -> entry.actor().stream()).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Trace(
                        entry.at(),
                        entry.actor().map(id -> known.getOrDefault(id, "")).orElse(""),
                        entry.action(),
                        entry.module(),
                        entry.type(),
                        entry.fields()))
                .toList();
    }

    private Map<UUID, String> named(Collection<UUID> ids) {
        var all = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            names.forEach(room -> all.putAll(room.names(ids)));
        }
        return all;
    }
}
