package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API clients and the hashes of their secrets. */
@Repository
class ApiClients {
    private static final String COLUMNS =
            "select id, name, organisation, level, code, scopes, created_at, last_used_at, revoked_at from identity.api_client ";
    private static final String GOOD = "client = :client and (expires_at is null or expires_at > :now) ";
    private final JdbcClient jdbc;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID make(String name, Scope reach, Set<ApiScope> scopes, Optional<UUID> by) {
        var id = Uuid7.next();
        var territory = reach instanceof Scope.Territory within ? within : null;
        jdbc.sql("""
                        insert into identity.api_client (id, name, organisation, level, code, scopes, created_by, created_at)
                        values (:id, :name, :organisation, :level, :code, :scopes::text[], :by, :now)""")
                .param("id", id)
                .param("name", name)
                .param("organisation", reach instanceof Scope.Organisation(var organisation) ? organisation : null)
                .param("level", territory == null ? null : territory.level().name())
                .param("code", territory == null ? null : territory.code())
                .param("scopes", scopes.stream().map(ApiScope::code).sorted().toArray(String[]::new))
                .param("by", by.orElse(null))
                .param("now", now())
                .update();
        return id;
    }

    /** Newest first; revoked ones last. */
    List<ApiClient> all() {
        return Rows.list(jdbc.sql(COLUMNS + "order by revoked_at is not null, created_at desc limit 500")
                .query((row, _) -> client(row)));
    }

    Optional<ApiClient> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> client(row))
                .optional();
    }

    /** Adds a secret; those before it stay good for a while, so that programs can change over. */
    void addSecret(UUID client, byte[] hash, Duration overlap) {
        jdbc.sql("""
                        update identity.api_client_secret set expires_at = :end
                        where client = :client and (expires_at is null or expires_at > :end)""")
                .param("client", client)
                .param("end", Timestamp.from(clock.instant().plus(overlap)))
                .update();
        jdbc.sql("""
                        insert into identity.api_client_secret (id, client, secret_hash, created_at)
                        values (:id, :client, :hash, :now)""")
                .param("id", Uuid7.next())
                .param("client", client)
                .param("hash", hash)
                .param("now", now())
                .update();
    }

    /** The hashes of the secrets that are good now. */
    List<byte[]> hashes(UUID client) {
        return Rows.list(jdbc.sql("select secret_hash from identity.api_client_secret where " + GOOD)
                .param("client", client)
                .param("now", now())
                .query((row, _) -> row.getBytes("secret_hash")));
    }

    boolean revoke(UUID client) {
        return jdbc.sql("update identity.api_client set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", client)
                        .param("now", now())
                        .update()
                == 1;
    }

    void used(UUID client) {
        jdbc.sql("update identity.api_client set last_used_at = :now where id = :id")
                .param("id", client)
                .param("now", now())
                .update();
    }

    private ApiClient client(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ApiClient(
                id,
                row.getString("name"),
                reach(row),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .flatMap(code -> ApiScope.of(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"),
                secrets(id));
    }

    private static Scope reach(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        if (organisation != null) {
            return new Scope.Organisation(organisation);
        }
        var level = row.getString("level");
        return level == null
                ? new Scope.National()
                : new Scope.Territory(Scope.Level.valueOf(level), row.getString("code"));
    }

    private List<ApiClient.Secret> secrets(UUID client) {
        return Rows.list(jdbc.sql("select created_at, expires_at from identity.api_client_secret where " + GOOD
                        + "order by created_at desc")
                .param("client", client)
                .param("now", now())
                .query((row, _) ->
                        new ApiClient.Secret(row.getTimestamp("created_at").toInstant(), instant(row, "expires_at"))));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
