package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who puts how much into which action. */
@Repository
class FundingLines {
    private final JdbcClient jdbc;

    FundingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FundingLine> of(Collection<UUID> actions) {
        return Rows.list(jdbc.sql("""
                        select id, action, funder, label, cents, confirmed from coordination.road_map_funding
                        where action = any (:actions) order by id
                        """)
                .param("actions", actions.toArray(UUID[]::new))
                .query((row, _) -> new FundingLine(
                        row.getObject("id", UUID.class),
                        row.getObject("action", UUID.class),
                        Coded.of(FunderKind.class, row.getString("funder")).orElseThrow(),
                        row.getString("label"),
                        row.getLong("cents"),
                        row.getBoolean("confirmed"))));
    }

    /** Whether there is a line with this id, of any action. */
    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from coordination.road_map_funding where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void insert(FundingLine line, Instant now) {
        jdbc.sql("""
                        insert into coordination.road_map_funding (id, action, funder, label, cents, confirmed, created_at)
                        values (:id, :action, :funder, :label, :cents, :confirmed, :now)
                        """)
                .param("id", line.id())
                .param("action", line.action())
                .param("funder", line.funder().code())
                .param("label", line.label())
                .param("cents", line.cents())
                .param("confirmed", line.confirmed())
                .param("now", Sql.at(now))
                .update();
    }

    void confirm(UUID id) {
        jdbc.sql("update coordination.road_map_funding set confirmed = true where id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from coordination.road_map_funding where id = :id")
                .param("id", id)
                .update();
    }
}
