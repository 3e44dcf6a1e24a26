package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of committees. */
@Repository
class Sittings {
    static final String PEOPLE = "procedures sitting:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Sittings(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when this id is there already. */
    boolean plan(Actor actor, UUID id, Scope scope, Instant startsAt, String place, Instant now) {
        return jdbc.sql("""
                        insert into procedures.sitting (id, level, code, starts_at, place, planned_at, planned_by)
                        values (:id, :level, :code, :starts, :place, :now, :by) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("level", Cases.level(scope))
                        .param("code", Cases.code(scope))
                        .param("starts", Sql.at(startsAt))
                        .param("place", place)
                        .param("now", Sql.at(now))
                        .param("by", actor.account().orElse(null))
                        .update()
                == 1;
    }

    Optional<Sitting> find(UUID id) {
        return jdbc.sql("select * from procedures.sitting where id = :id")
                .param("id", id)
                .query((row, _) -> sitting(row))
                .optional();
    }

    /** Kept from everybody else until this transaction ends. */
    Optional<Sitting> lock(UUID id) {
        return jdbc.sql("select * from procedures.sitting where id = :id for update")
                .param("id", id)
                .query((row, _) -> sitting(row))
                .optional();
    }

    /** The latest first. */
    List<Sitting> of(Scope scope, int most) {
        return Rows.list(jdbc.sql("""
                        select * from procedures.sitting where level = :level and code = :code
                        order by starts_at desc, id limit :most
                        """)
                .param("level", Cases.level(scope))
                .param("code", Cases.code(scope))
                .param("most", most)
                .query((row, _) -> sitting(row)));
    }

    void cancel(UUID id, Instant now) {
        jdbc.sql("update procedures.sitting set cancelled_at = :now where id = :id")
                .param("id", id)
                .param("now", Sql.at(now))
                .update();
    }

    void close(Actor actor, UUID id, People people, Instant now) {
        jdbc.sql("update procedures.sitting set held_at = :now, held_by = :by, people = :people where id = :id")
                .param("id", id)
                .param("now", Sql.at(now))
                .param("by", actor.account().orElse(null))
                .param("people", vault.seal(people.chair() + "\n" + people.members(), PEOPLE + id))
                .update();
    }

    private Sitting sitting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var people = row.getBytes("people");
        return new Sitting(
                id,
                Cases.scope(row.getString("level"), row.getString("code")).orElseThrow(),
                Cases.at(row, "starts_at").orElseThrow(),
                row.getString("place"),
                Cases.at(row, "held_at"),
                Optional.ofNullable(row.getObject("held_by", UUID.class)),
                people == null ? Optional.empty() : Optional.of(people(vault.open(people, PEOPLE + id))),
                row.getTimestamp("cancelled_at") != null);
    }

    private static People people(String text) {
        int end = text.indexOf('\n');
        return new People(text.substring(0, end), text.substring(end + 1));
    }
}
