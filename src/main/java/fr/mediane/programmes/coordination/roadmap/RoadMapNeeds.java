package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The needs of road maps. */
@Repository
class RoadMapNeeds {
    private final JdbcClient jdbc;

    RoadMapNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Need> find(UUID id) {
        return jdbc.sql("select * from coordination.road_map_need where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of one road map, the most urgent first. */
    List<Need> of(UUID roadMap) {
        return Rows.list(
                jdbc.sql("select * from coordination.road_map_need where road_map = :map order by priority, id")
                        .param("map", roadMap)
                        .query((row, _) -> read(row)));
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Need need) {
        return values("""
                        insert into coordination.road_map_need (id, road_map, title, figure, source, territory_level,
                            territory_code, priority)
                        values (:id, :map, :title, :figure, :source, :level, :code, :priority)
                        on conflict do nothing
                        """, need).param("map", need.roadMap()).update() == 1;
    }

    /** False when somebody else changed it since that version. */
    boolean update(Need need) {
        return values("""
                        update coordination.road_map_need
                        set version = version + 1, title = :title, figure = :figure, source = :source,
                            territory_level = :level, territory_code = :code, priority = :priority
                        where id = :id and version = :version
                        """, need).param("version", need.version()).update() == 1;
    }

    /** Whether an action answers it. */
    boolean answered(UUID id) {
        return jdbc.sql("select exists (select from coordination.road_map_answer where need = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from coordination.road_map_need where id = :id")
                .param("id", id)
                .update();
    }

    private StatementSpec values(String sql, Need need) {
        return jdbc.sql(sql)
                .param("id", need.id())
                .param("title", need.title())
                .param("figure", need.figure())
                .param("source", need.source())
                .param("level", need.where().map(where -> where.level().name()).orElse(null))
                .param("code", need.where().map(Scope.Territory::code).orElse(null))
                .param("priority", need.priority());
    }

    private static Need read(ResultSet row) throws SQLException {
        var level = Optional.ofNullable(row.getString("territory_level")).map(Scope.Level::valueOf);
        var code = row.getString("territory_code");
        return new Need(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("road_map", UUID.class),
                row.getString("title"),
                row.getString("figure"),
                row.getString("source"),
                level.map(known -> new Scope.Territory(known, code)),
                row.getInt("priority"));
    }
}
