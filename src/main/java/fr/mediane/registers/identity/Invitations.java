package fr.mediane.registers.identity;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single-use links, known by the hash of their token. */
@Repository
class Invitations {
    private static final String COLUMNS = """
            select id, role, scope, organisation, level, code, for_account, made_by, made_at, expires_at,
                accepted_at, withdrawn_at
            from identity.invitation\s""";
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Invitation.Fresh make(Optional<Grant> grant, Optional<UUID> account, Optional<UUID> by, Duration life) {
        var columns = grant.map(GrantRow::of);
        var token = Secrets.make();
        var now = clock.instant();
        var fresh = new Invitation.Fresh(Uuid7.next(), token, now.plus(life));
        jdbc.sql("""
                        insert into identity.invitation
                            (id, token_hash, role, scope, organisation, level, code, for_account, made_by, made_at, expires_at)
                        values (:id, :hash, :role, :scope, :organisation, :level, :code, :account, :by, :now, :expires)""")
                .param("id", fresh.id())
                .param("hash", Secrets.hash(token))
                .param("role", columns.map(GrantRow::role).orElse(null))
                .param("scope", columns.map(GrantRow::scope).orElse(null))
                .param("organisation", columns.map(GrantRow::organisation).orElse(null))
                .param("level", columns.map(GrantRow::level).orElse(null))
                .param("code", columns.map(GrantRow::code).orElse(null))
                .param("account", account.orElse(null))
                .param("by", by.orElse(null))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(fresh.expires()))
                .update();
        return fresh;
    }

    Optional<Invitation> byToken(String token) {
        return jdbc.sql(COLUMNS + "where token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .query((row, _) -> invitation(row))
                .optional();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** Invitations to a role that nobody has accepted yet, newest first. */
    List<Invitation> waiting(int most) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where accepted_at is null and withdrawn_at is null and for_account is null and expires_at > :now
                        order by made_at desc limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query((row, _) -> invitation(row)));
    }

    /** Uses a link up; of two who try at once, one succeeds. */
    boolean use(UUID id, UUID by) {
        return jdbc.sql("""
                        update identity.invitation set accepted_by = :by, accepted_at = :now
                        where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now""")
                        .param("id", id)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean withdraw(UUID id) {
        return jdbc.sql("""
                        update identity.invitation set withdrawn_at = :now
                        where id = :id and accepted_at is null and withdrawn_at is null""")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        @Nullable String role = row.getString("role");
        return new Invitation(
                row.getObject("id", UUID.class),
                role == null ? Optional.empty() : Optional.of(GrantRow.read(row).grant()),
                Optional.ofNullable(row.getObject("for_account", UUID.class)),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
