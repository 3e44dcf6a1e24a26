package fr.mediane.registers.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An entry as it lies in the journal. */
record StoredEntry(
        Place place,
        Instant at,
        ActorKind kind,
        Optional<UUID> actor,
        String action,
        String module,
        String type,
        Optional<UUID> record,
        List<String> fields,
        Optional<UUID> onBehalfOf) {
    StoredEntry {
        fields = List.copyOf(fields);
    }

    static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(
                new Place(row.getLong("moment"), row.getLong("position")),
                row.getTimestamp("at").toInstant(),
                ActorKind.valueOf(row.getString("actor_kind")),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("action"),
                row.getString("module"),
                row.getString("record_type"),
                Optional.ofNullable(row.getObject("record", UUID.class)),
                List.of((String[]) Objects.requireNonNull(row.getArray("fields").getArray())),
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)));
    }
}
