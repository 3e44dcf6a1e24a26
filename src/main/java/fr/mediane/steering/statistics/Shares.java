package fr.mediane.steering.statistics;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The links, and the figures that they froze. */
@Repository
class Shares {
    private static final String COLUMNS =
            "select id, account, title, perimeter, question, frozen is not null as is_frozen,"
                    + " made_at, revoked_at from statistics.share ";
    private static final int MOST_SHOWN = 200;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Shares(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Share share, String token, Optional<Report> frozen) {
        return jdbc.sql("""
                        insert into statistics.share (id, token_hash, account, title, perimeter, question, frozen, made_at)
                        values (:id, :hash, :account, :title, :perimeter, :question::jsonb, :frozen::jsonb, :made)
                        on conflict (id) do nothing
                        """)
                        .param("id", share.id())
                        .param("hash", Secrets.hash(token))
                        .param("account", share.account())
                        .param("title", share.title())
                        .param("perimeter", share.perimeter())
                        .param("question", json.writeValueAsString(share.question()))
                        .param("frozen", frozen.map(json::writeValueAsString).orElse(null))
                        .param("made", Timestamp.from(share.made()))
                        .update()
                == 1;
    }

    /** Somebody's links, newest first. */
    List<Share> of(UUID account) {
        return Rows.list(jdbc.sql(COLUMNS + "where account = :account order by made_at desc, id limit " + MOST_SHOWN)
                .param("account", account)
                .query((row, _) -> share(row)));
    }

    /** The link of a token, revoked or not. */
    Optional<Share> byToken(String token) {
        return jdbc.sql(COLUMNS + "where token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .query((row, _) -> share(row))
                .optional();
    }

    Optional<Report> frozen(UUID id) {
        return jdbc.sql("select frozen::text from statistics.share where id = :id and frozen is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Report.class));
    }

    boolean revoke(UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                        update statistics.share set revoked_at = :now
                        where id = :id and account = :account and revoked_at is null
                        """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("title"),
                row.getString("perimeter"),
                json.readValue(row.getString("question"), Question.class),
                row.getBoolean("is_frozen"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
