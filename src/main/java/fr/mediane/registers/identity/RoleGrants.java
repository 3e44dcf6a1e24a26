package fr.mediane.registers.identity;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles with their scope; revoked ones stay as history. */
@Repository
public class RoleGrants {
    private static final String COLUMNS =
            "select id, account, role, scope, organisation, level, code, granted_at from identity.role_grant ";
    private final JdbcClient jdbc;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Grant> of(UUID account) {
        return held(account).stream().map(HeldGrant::grant).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The roles in force of an account, oldest first. */
    List<HeldGrant> held(UUID account) {
        return Rows.list(jdbc.sql(COLUMNS + "where account = :account and revoked_at is null order by granted_at, id")
                .param("account", account)
                .query((row, _) -> held(row)));
    }

    /** A role in force. */
    Optional<HeldGrant> find(UUID grant) {
        return jdbc.sql(COLUMNS + "where id = :id and revoked_at is null")
                .param("id", grant)
                .query((row, _) -> held(row))
                .optional();
    }

    private static HeldGrant held(ResultSet row) throws SQLException {
        return new HeldGrant(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                GrantRow.read(row).grant(),
                row.getTimestamp("granted_at").toInstant());
    }

    /** Whether this account ever held a role beyond that of any citizen. */
    boolean everHeldAny(UUID account) {
        return jdbc.sql("select exists (select from identity.role_grant where account = :account and role <> :citizen)")
                .param("account", account)
                .param("citizen", Role.CITIZEN.name())
                .query(Boolean.class)
                .single();
    }

    /** @return the new grant's id, or empty when the account holds it already */
    public Optional<UUID> add(UUID account, Grant grant, Optional<UUID> by) {
        var columns = GrantRow.of(grant);
        return jdbc.sql("""
                        insert into identity.role_grant
                            (id, account, role, scope, organisation, level, code, granted_at, granted_by)
                        values (:id, :account, :role, :scope, :organisation, :level, :code, :now, :by)
                        on conflict do nothing returning id""")
                .param("id", Uuid7.next())
                .param("account", account)
                .param("role", columns.role())
                .param("scope", columns.scope())
                .param("organisation", columns.organisation())
                .param("level", columns.level())
                .param("code", columns.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.orElse(null))
                .query(UUID.class)
                .optional();
    }

    /** Revokes a grant; the database keeps the last national administrator. */
    boolean revoke(UUID grant, Optional<UUID> by) {
        return jdbc.sql("""
                        update identity.role_grant set revoked_at = :now, revoked_by = :by
                        where id = :id and revoked_at is null""")
                        .param("id", grant)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** Notes that the setting has made its administrator. @return false when that was done before */
    boolean firstAdministrator(UUID account) {
        return jdbc.sql("""
                        insert into identity.first_administrator (account, at) values (:account, :now)
                        on conflict do nothing""")
                        .param("account", account)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
