package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams. */
@Repository
public class Teams {
    private static final String COLUMNS = "select id, version, name, level, code from coordination.team ";
    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Team> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> team(row))
                .optional();
    }

    /** Teams of these territories and of those that lie within them. */
    List<Team> within(Set<Scope.Territory> territories) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where (level || ' ' || code) = any (:exactly) or departement = any (:departements)
                            or region = any (:regions)
                        order by name collate "fr-x-icu", id
                        """)
                .param(
                        "exactly",
                        territories.stream()
                                .map(one -> one.level() + " " + one.code())
                                .toArray(String[]::new))
                .param("departements", codes(territories, Scope.Level.DEPARTEMENT))
                .param("regions", codes(territories, Scope.Level.REGION))
                .query((row, _) -> team(row)));
    }

    /** Teams that someone is in on some day. */
    List<Team> of(UUID account, LocalDate day) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where id in (select team from coordination.membership
                            where account = :account and from_day <= :day and (until_day is null or until_day > :day))
                        order by name collate "fr-x-icu", id
                        """)
                .param("account", account)
                .param("day", day)
                .query((row, _) -> team(row)));
    }

    /** Whether it was written; not when there is one with this id, or of this name in the territory. */
    public boolean insert(Team team, Around around, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into coordination.team (id, name, level, code, departement, region, created_by, created_at)
                        values (:id, :name, :level, :code, :departement, :region, :by, :now)
                        on conflict do nothing
                        """)
                        .param("id", team.id())
                        .param("name", team.name())
                        .param("level", team.territory().level().name())
                        .param("code", team.territory().code())
                        .param("departement", around.departement().orElse(null))
                        .param("region", around.region().orElse(null))
                        .param("by", by.orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether another team of this territory has this name. */
    public boolean named(Team team) {
        return jdbc.sql("""
                        select exists (select from coordination.team
                            where level = :level and code = :code and platform.plain(name) = platform.plain(:name)
                                and id <> :id)
                        """)
                .param("level", team.territory().level().name())
                .param("code", team.territory().code())
                .param("name", team.name())
                .param("id", team.id())
                .query(Boolean.class)
                .single();
    }

    /** False when someone else changed it since that version. */
    public boolean rename(UUID id, int version, String name) {
        return jdbc.sql("""
                        update coordination.team set name = :name, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .update()
                == 1;
    }

    private static String[] codes(Set<Scope.Territory> territories, Scope.Level level) {
        return territories.stream()
                .filter(one -> one.level() == level)
                .map(Scope.Territory::code)
                .toArray(String[]::new);
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                new Scope.Territory(Scope.Level.valueOf(row.getString("level")), row.getString("code")));
    }
}
