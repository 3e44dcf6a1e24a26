package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.PositionSearch.Count;
import fr.mediane.programmes.workforce.PositionSearch.Found;
import fr.mediane.programmes.workforce.WorkforceRights.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps positions; the database keeps their number within the envelopes. */
@Repository
class Positions {
    private static final String SEARCH = Sql.beside(Positions.class, "positions");
    private static final String COUNTS = Sql.beside(Positions.class, "position-counts");
    private static final int MOST = 2_000;
    private static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());
    private final JdbcClient jdbc;
    private final Clock clock;

    Positions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line with how many there are in all. */
    private record Line(Position position, long total) {}

    @Transactional(readOnly = true)
    Found search(Reach reach, PositionSearch search, int most) {
        Sql.planEachAnew(jdbc);
        var lines = Rows.list(within(jdbc.sql(SEARCH), reach)
                .param("id", null)
                .param("convention", search.convention().orElse(null))
                .param("kind", search.kind().map(Enum::name).orElse(null))
                .param("departement", search.departement().orElse(null))
                .param("state", search.state().map(Enum::name).orElse(null))
                .param("most", most)
                .param("skip", (Math.max(1, search.page()) - 1) * most)
                .query((row, _) -> new Line(position(row), row.getLong("total"))));
        return new Found(
                lines.stream().map(Line::position).toList(),
                lines.isEmpty() ? 0 : lines.getFirst().total());
    }

    /** Every position of a convention, given back or not. */
    @Transactional(readOnly = true)
    List<Position> of(UUID convention) {
        return search(EVERYTHING, PositionSearch.of(convention), MOST).positions();
    }

    @Transactional(readOnly = true)
    List<Count> counts(Reach reach) {
        Sql.planEachAnew(jdbc);
        return Rows.list(within(jdbc.sql(COUNTS), reach).query(Count.class));
    }

    @Transactional(readOnly = true)
    Optional<Position> find(UUID id) {
        Sql.planEachAnew(jdbc);
        return within(jdbc.sql(SEARCH), EVERYTHING)
                .param("id", id)
                .param("convention", null)
                .param("kind", null)
                .param("departement", null)
                .param("state", null)
                .param("most", 1)
                .param("skip", 0)
                .query((row, _) -> position(row))
                .optional();
    }

    /** The position, kept from everybody else until this transaction ends. */
    Optional<Position> lock(UUID id) {
        jdbc.sql("select id from workforce.position where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    void lockOf(UUID convention) {
        jdbc.sql("select id from workforce.position where convention = :convention order by id for update")
                .param("convention", convention)
                .query(UUID.class)
                .list();
    }

    UUID award(Convention convention, PositionKind kind, LocalDate on, Optional<UUID> carriesOn) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into workforce.position
                            (id, convention, employer, departement, kind, priority_area, awarded_on, carries_on)
                        values (:id, :convention, :employer, :departement, :kind, :priority, :on, :carries)
                        """)
                .param("id", id)
                .param("convention", convention.id())
                .param("employer", convention.employer())
                .param("departement", convention.departement())
                .param("kind", kind.name())
                .param("priority", convention.priorityArea())
                .param("on", on)
                .param("carries", carriesOn.orElse(null))
                .update();
        return id;
    }

    void giveBack(UUID id, LocalDate on) {
        jdbc.sql("update workforce.position set given_back_on = :on where id = :id and given_back_on is null")
                .param("id", id)
                .param("on", on)
                .update();
    }

    private StatementSpec within(StatementSpec statement, Reach reach) {
        return statement
                .param("today", Paris.today(clock))
                .param("everything", reach.everything())
                .param("employers", reach.employers().toArray(UUID[]::new))
                .param("departements", reach.departements().toArray(String[]::new));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("convention", UUID.class),
                row.getObject("employer", UUID.class),
                row.getString("departement"),
                PositionKind.valueOf(row.getString("kind")),
                row.getBoolean("priority_area"),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("given_back_on", LocalDate.class),
                PositionState.valueOf(row.getString("state")),
                row.getObject("vacant_since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("coming_on", LocalDate.class));
    }
}
