package fr.mediane.platform.notices;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: rooms put notices in, with the change that makes them true; they are sent once that is committed. */
@Component
@Transactional
public class Notices {
    private static final int MOST_SHOWN = 100;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final boolean demonstration;

    Notices(JdbcClient jdbc, Vault vault, Clock clock, @Value("${mediane.mode:demonstration}") String mode) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.demonstration = mode.equals("demonstration");
    }

    /** A notice as the built-in mailbox shows it. */
    public record Shown(UUID id, Notice notice, String state, Instant createdAt) {}

    /** Has a notice sent; not when one with this key was before. */
    public boolean send(Notice notice) {
        var id = Uuid7.next();
        return jdbc.sql("""
                        insert into platform.notice (id, channel, key, recipient, subject, body, next_try, expires_at,
                            created_at)
                        values (:id, :channel, :key, :recipient, :subject, :body, :now, :expires, :now)
                        on conflict (key) do nothing
                        """)
                        .param("id", id)
                        .param("channel", notice.channel().name())
                        .param("key", notice.key())
                        .param("recipient", vault.seal(notice.recipient(), context(id, "recipient")))
                        .param("subject", vault.seal(notice.subject(), context(id, "subject")))
                        .param("body", vault.seal(notice.body(), context(id, "body")))
                        .param("now", Sql.at(clock.instant()))
                        .param("expires", Sql.at(notice.expiresAt()))
                        .update()
                == 1;
    }

    /** Whether the built-in mailbox may be looked at: in demonstration mode only, where everybody is invented. */
    public boolean mailboxOpen() {
        return demonstration;
    }

    /** The latest notices, but for those that went to a real recipient; nothing when the mailbox is not open. */
    @Transactional(readOnly = true)
    public List<Shown> mailbox() {
        return demonstration
                ? Rows.list(jdbc.sql(
                                "select * from platform.notice where state in ('WAITING', 'SHOWN') order by id desc limit :most")
                        .param("most", MOST_SHOWN)
                        .query((row, _) -> shown(row)))
                : List.of();
    }

    /** The next notice to be sent, kept from everybody else until this transaction ends. */
    Optional<Shown> next() {
        return jdbc.sql("""
                        select * from platform.notice where state = 'WAITING' and next_try <= :now
                        order by next_try limit 1 for update skip locked
                        """)
                .param("now", Sql.at(clock.instant()))
                .query((row, _) -> shown(row))
                .optional();
    }

    private Shown shown(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var notice = new Notice(
                Notice.Channel.valueOf(row.getString("channel")),
                row.getString("key"),
                vault.open(row.getBytes("recipient"), context(id, "recipient")),
                vault.open(row.getBytes("subject"), context(id, "subject")),
                vault.open(row.getBytes("body"), context(id, "body")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
        return new Shown(
                id,
                notice,
                row.getString("state"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static String context(UUID id, String field) {
        return context(field) + id;
    }

    /** Before the notice's id. */
    static String context(String field) {
        return "platform notice " + field + ":";
    }
}
