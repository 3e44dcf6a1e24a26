package fr.mediane.platform.feed;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ordered feed a room publishes of what changed, edits and deletions included. Its order is that in which transactions
 * became visible to everyone, not that of a sequence: a slow transaction is never overtaken and lost.
 */
@Component
public class ChangeFeed {
    private static final String AFTER = Sql.beside(ChangeFeed.class, "changes-after");
    private static final String SINCE = Sql.beside(ChangeFeed.class, "changes-since");
    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The feed of one of many: an operator, a territory. Names of feeds hold letters only, so digits are turned into
     * letters that hexadecimal numbers do not have.
     *
     * @param room and what it holds, ending in a dot
     */
    public static String named(String room, String one) {
        var name = new StringBuilder(room);
        one.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> name.append((char) (Character.isDigit(c) ? c - '0' + 'g' : c)));
        return name.toString();
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
     * What changed after a position, oldest first, as far as no running transaction can still add something before it.
     *
     * @param limit at most so many, 1 to 100,000
     */
    @Transactional(readOnly = true)
    public List<Change> after(String feed, Change.Position position, int limit) {
        return Rows.list(jdbc.sql(AFTER)
                .param("feed", feed)
                .param("transaction", Long.toString(position.transaction()))
                .param("number", position.number())
                .param("limit", limit)
                .query((row, _) -> new Change(
                        new Change.Position(row.getLong("transaction"), row.getLong("position")),
                        row.getObject("record", UUID.class),
                        Change.Kind.valueOf(row.getString("kind")))));
    }

    /**
     * What can be seen now. To be asked in one repeatable-read transaction with {@link #since} and with the records
     * themselves: then nothing is skipped and nothing comes twice, and a slow transaction keeps nobody waiting.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moment now() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query((row, _) -> new Moment(row.getString(1)))
                .single();
    }

    /** The records that changed in what can be seen now and could not be seen at a moment, in no order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> since(String feed, Moment moment) {
        return Rows.list(jdbc.sql(SINCE)
                .param("feed", feed)
                .param("moment", moment.snapshot())
                .query(UUID.class));
    }
}
