package fr.mediane.platform.feed;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ordered feed a room publishes of what changed, edits and deletions included. Its order is that in which transactions
 * became visible, not that of a sequence: a slow transaction is never overtaken and lost, and keeps nobody waiting.
 */
@Component
public class ChangeFeed {
    private static final String SINCE = Sql.beside(ChangeFeed.class, "changes-since");
    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says that a record changed, in the transaction that changes it.
     *
     * @param feed the room and what it holds, for example {@code mediation.activity}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String feed, UUID record, Change.Kind kind) {
        append(feed, List.of(record), kind);
    }

    /** The same for many records at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String feed, Collection<UUID> records, Change.Kind kind) {
        jdbc.sql("insert into platform.change (feed, record, kind) select :feed, unnest(:records), :kind")
                .param("feed", feed)
                .param("records", records.toArray(UUID[]::new))
                .param("kind", kind.name())
                .update();
    }

    /**
     * Where a reader is who has seen what can be seen now. To be asked in one repeatable-read transaction with {@link #since}
     * and with the records themselves: then nothing is skipped and nothing comes twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change.Position now() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query((row, _) -> new Change.Position(row.getString(1)))
                .single();
    }

    /** What can be seen now and could not be seen at a position; within a transaction in the order of writing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Change> since(Collection<String> feeds, Change.Position position) {
        return Rows.list(jdbc.sql(SINCE)
                .param("feeds", feeds.toArray(String[]::new))
                .param("position", position.snapshot())
                .query((row, _) -> new Change(
                        row.getString("feed"),
                        row.getObject("record", UUID.class),
                        Change.Kind.valueOf(row.getString("kind")))));
    }
}
