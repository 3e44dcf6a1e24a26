package fr.mediane.programmes.connectivity.operators.signing;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the programs of operators sign with, sealed. */
@Repository
class OperatorKeys {
    static final String SECRET = "connectivity operator key:";
    private final JdbcClient jdbc;
    private final Vault vault;

    OperatorKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those that are good now. */
    List<String> good(UUID operator, Instant now) {
        return Rows.list(jdbc.sql("""
                        select id, secret from connectivity.operator_key
                        where operator = :operator and (expires_at is null or expires_at > :now)
                        """)
                .param("operator", operator)
                .param("now", Sql.at(now))
                .query((row, _) -> vault.open(
                        row.getBytes("secret"),
                        SECRET + row.getObject("id", UUID.class).toString())));
    }

    /** When the newest was made. */
    Optional<Instant> latest(UUID operator) {
        return jdbc.sql("""
                        select made_at from connectivity.operator_key where operator = :operator
                        order by made_at desc limit 1
                        """)
                .param("operator", operator)
                .query((row, _) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** A new one; those before it stay good until a moment, and what has expired goes. */
    void add(UUID id, UUID operator, String secret, Optional<UUID> by, Instant now, Instant formerUntil) {
        jdbc.sql("delete from connectivity.operator_key where operator = :operator and expires_at <= :now")
                .param("operator", operator)
                .param("now", Sql.at(now))
                .update();
        jdbc.sql("""
                        update connectivity.operator_key set expires_at = :until
                        where operator = :operator and (expires_at is null or expires_at > :until)
                        """)
                .param("operator", operator)
                .param("until", Sql.at(formerUntil))
                .update();
        jdbc.sql("""
                        insert into connectivity.operator_key (id, operator, secret, made_at, made_by)
                        values (:id, :operator, :secret, :now, :by)
                        """)
                .param("id", id)
                .param("operator", operator)
                .param("secret", vault.seal(secret, SECRET + id))
                .param("now", Sql.at(now))
                .param("by", by.orElse(null))
                .update();
    }
}
