package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The joint actions of road maps, each with the money that is put into it. */
@Repository
class JointActions {
    private static final String ACTIONS = Sql.beside(JointActions.class, "joint-actions");
    private final JdbcClient jdbc;
    private final FundingLines lines;

    JointActions(JdbcClient jdbc, FundingLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    Optional<JointAction> find(UUID id) {
        return query(null, id).stream().findFirst();
    }

    /** The same, kept from everybody else until the transaction ends: what is checked then still holds when it is written. */
    Optional<JointAction> lock(UUID id) {
        jdbc.sql("select id from coordination.road_map_action where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those of one road map, the first to start first. */
    List<JointAction> of(UUID roadMap) {
        return query(roadMap, null);
    }

    private List<JointAction> query(@Nullable UUID map, @Nullable UUID id) {
        var found = Rows.list(jdbc.sql(ACTIONS)
                .param("map", map, Types.OTHER)
                .param("id", id, Types.OTHER)
                .query((row, _) -> read(row)));
        var money = lines.of(found.stream().map(JointAction::id).toList()).stream()
                .collect(Collectors.groupingBy(FundingLine::action));
        return found.stream().map(one -> with(one, money)).toList();
    }

    private static JointAction with(JointAction one, Map<UUID, List<FundingLine>> money) {
        return new JointAction(
                one.id(),
                one.version(),
                one.roadMap(),
                one.title(),
                one.description(),
                one.leader(),
                one.starts(),
                one.ends(),
                one.eligible(),
                one.engineering(),
                one.planned(),
                one.reached(),
                one.state(),
                one.needs(),
                one.partners(),
                money.getOrDefault(one.id(), List.of()));
    }

    /** Whether it was written, with what it answers and who takes part; not when there is one with this id. */
    boolean insert(JointAction one, Instant now) {
        boolean written = values("""
                        insert into coordination.road_map_action (id, road_map, title, description, leader_organisation,
                            leader_partner, starts, ends, eligible_cents, engineering_cents, planned, state, reached,
                            created_at)
                        values (:id, :map, :title, :description, :organisation, :partner, :starts, :ends, :eligible,
                            :engineering, :planned, :state, :reached, :now)
                        on conflict do nothing
                        """, one)
                        .param("map", one.roadMap())
                        .param("state", one.state().code())
                        .param(
                                "reached",
                                one.reached().isPresent() ? one.reached().getAsInt() : null)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
        if (written) {
            link(one);
        }
        return written;
    }

    /** False when somebody else changed it since that version. */
    boolean update(JointAction one) {
        boolean written = values("""
                        update coordination.road_map_action
                        set version = version + 1, title = :title, description = :description,
                            leader_organisation = :organisation, leader_partner = :partner, starts = :starts, ends = :ends,
                            eligible_cents = :eligible, engineering_cents = :engineering, planned = :planned
                        where id = :id and version = :version
                        """, one).param("version", one.version()).update() == 1;
        if (written) {
            jdbc.sql("delete from coordination.road_map_answer where action = :id")
                    .param("id", one.id())
                    .update();
            jdbc.sql("delete from coordination.road_map_part where action = :id")
                    .param("id", one.id())
                    .update();
            link(one);
        }
        return written;
    }

    private void link(JointAction one) {
        jdbc.sql("""
                        insert into coordination.road_map_answer (road_map, action, need)
                        select :map, :id, need from unnest(:needs::uuid[]) as need
                        """)
                .param("map", one.roadMap())
                .param("id", one.id())
                .param("needs", one.needs().toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into coordination.road_map_part (action, partner)
                        select :id, partner from unnest(:partners::uuid[]) as partner
                        """)
                .param("id", one.id())
                .param("partners", one.partners().toArray(UUID[]::new))
                .update();
    }

    /** False when somebody else changed it since that version. */
    boolean progress(UUID id, int version, JointActionState state, OptionalInt reached) {
        return jdbc.sql("""
                        update coordination.road_map_action set version = version + 1, state = :state, reached = :reached
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.code())
                        .param("reached", reached.isPresent() ? reached.getAsInt() : null)
                        .update()
                == 1;
    }

    /** Whether the committee has decided on it. */
    boolean decided(UUID id) {
        return jdbc.sql("select exists (select from coordination.committee_decision where action = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from coordination.road_map_action where id = :id")
                .param("id", id)
                .update();
    }

    private StatementSpec values(String sql, JointAction one) {
        return jdbc.sql(sql)
                .param("id", one.id())
                .param("title", one.title())
                .param("description", one.description())
                .param("organisation", one.leader().organisation().orElse(null))
                .param("partner", one.leader().partner().orElse(null))
                .param("starts", one.starts())
                .param("ends", one.ends())
                .param("eligible", one.eligible())
                .param("engineering", one.engineering())
                .param("planned", one.planned());
    }

    private static JointAction read(ResultSet row) throws SQLException {
        var partner = row.getObject("leader_partner", UUID.class);
        int reached = row.getInt("reached");
        return new JointAction(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("road_map", UUID.class),
                row.getString("title"),
                row.getString("description"),
                partner == null
                        ? new JointAction.Leader.Organisation(row.getObject("leader_organisation", UUID.class))
                        : new JointAction.Leader.Partner(partner),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getLong("eligible_cents"),
                row.getLong("engineering_cents"),
                row.getInt("planned"),
                row.getObject("reached") == null ? OptionalInt.empty() : OptionalInt.of(reached),
                Coded.of(JointActionState.class, row.getString("state")).orElseThrow(),
                ids(row, "needs"),
                ids(row, "partners"),
                List.of());
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
