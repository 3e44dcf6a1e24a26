package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The road maps. */
@Repository
public class RoadMaps {
    private static final String SELECT = """
            select id, version, departement, number, title, summary, first_year, last_year, state, adopted_on, closed_on
            from coordination.road_map
            """;
    private final JdbcClient jdbc;

    RoadMaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RoadMap> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The same, kept from everybody else until the transaction ends. */
    public Optional<RoadMap> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of some départements, the latest of each first. */
    List<RoadMap> of(Collection<String> departements) {
        return Rows.list(jdbc.sql(SELECT + "where departement = any (:codes) order by departement, number desc")
                .param("codes", departements.toArray(String[]::new))
                .query((row, _) -> read(row)));
    }

    /** Those that everybody may read: of each département the one in force in this year first, then the latest. */
    public List<RoadMap> published(int year) {
        return Rows.list(jdbc.sql(SELECT + """
                        where state <> 'draft'
                        order by departement, state = 'adopted' and :year between first_year and last_year desc,
                            state = 'adopted' desc, number desc
                        """).param("year", year).query((row, _) -> read(row)));
    }

    /** Nobody else changes a road map of this département until the transaction ends; taken before any row of it. */
    void lockDepartement(String departement) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('coordination.road_map ' || :code))::text")
                .param("code", departement)
                .query(String.class)
                .optional();
    }

    /** Others of the département in this state over some of these years. */
    List<RoadMap> overlapping(RoadMap one, RoadMapState state) {
        return Rows.list(jdbc.sql(SELECT + """
                        where departement = :departement and id <> :id and state = :state
                            and first_year <= :last and last_year >= :first
                        """)
                .param("departement", one.departement())
                .param("id", one.id())
                .param("state", state.code())
                .param("first", one.firstYear())
                .param("last", one.lastYear())
                .query((row, _) -> read(row)));
    }

    /** Written as the next of its département, whatever its number says. */
    void insert(RoadMap one, Optional<UUID> by, Instant now) {
        jdbc.sql("""
                        insert into coordination.road_map (id, departement, number, title, summary, first_year, last_year,
                            created_by, created_at)
                        select :id, :departement, coalesce(max(number), 0) + 1, :title, :summary, :first, :last,
                            :by::uuid, :now
                        from coordination.road_map where departement = :departement
                        """)
                .param("id", one.id())
                .param("departement", one.departement())
                .param("title", one.title())
                .param("summary", one.summary())
                .param("first", one.firstYear())
                .param("last", one.lastYear())
                .param("by", by.orElse(null))
                .param("now", Sql.at(now))
                .update();
    }

    /** False when somebody else changed it since that version. */
    boolean update(UUID id, int version, RoadMapDraft draft) {
        return jdbc.sql("""
                        update coordination.road_map
                        set version = version + 1, title = :title, summary = :summary, first_year = :first,
                            last_year = :last
                        where id = :id and version = :version and state = 'draft'
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("title", draft.title().strip())
                        .param("summary", draft.summary().strip())
                        .param("first", draft.firstYear())
                        .param("last", draft.lastYear())
                        .update()
                == 1;
    }

    /** Whether the committee has said yes to it in a meeting that was held. */
    boolean decided(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select from coordination.committee_decision d
                            join coordination.committee_meeting m on m.id = d.meeting
                            where d.road_map = :id and d.action is null and d.favourable and m.account <> '')
                        """).param("id", id).query(Boolean.class).single();
    }

    public void adopt(UUID id, LocalDate day, Optional<UUID> by) {
        jdbc.sql("""
                        update coordination.road_map
                        set version = version + 1, state = 'adopted', adopted_on = :day, adopted_by = :by::uuid
                        where id = :id and state = 'draft'
                        """)
                .param("id", id)
                .param("day", day)
                .param("by", by.orElse(null))
                .update();
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql("""
                        update coordination.road_map set version = version + 1, state = 'closed', closed_on = :day
                        where id = :id and state = 'adopted'
                        """).param("id", id).param("day", day).update();
    }

    private static RoadMap read(ResultSet row) throws SQLException {
        return new RoadMap(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("departement"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                Coded.of(RoadMapState.class, row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getObject("adopted_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
