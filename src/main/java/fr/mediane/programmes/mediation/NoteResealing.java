package fr.mediane.programmes.mediation;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Resealing;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The notes of activities, sealed anew by a new key. */
@Component
class NoteResealing implements Resealing {
    private static final int BATCH = 500;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate transaction;

    NoteResealing(JdbcClient jdbc, Vault vault, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Notes";
    }

    @Override
    public long reseal() {
        long done = 0;
        var last = new UUID(0, 0);
        for (var batch = batch(last); !batch.isEmpty(); batch = batch(last)) {
            done += batch.size();
            last = batch.getLast();
        }
        return done;
    }

    /** Whoever changes one of them meanwhile waits, so that nothing newer is overwritten. */
    private List<UUID> batch(UUID after) {
        var done = transaction.execute(_ -> {
            var notes = Rows.list(jdbc.sql("""
                            select id, note from mediation.activity where id > :after and note is not null
                            order by id limit :batch for update
                            """)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("note"))));
            notes.forEach(note -> jdbc.sql("update mediation.activity set note = :note where id = :id")
                    .param("id", note.getKey())
                    .param("note", vault.reseal(note.getValue(), Activities.context(note.getKey())))
                    .update());
            return notes.stream().map(Map.Entry::getKey).toList();
        });
        return done == null ? List.of() : done;
    }
}
