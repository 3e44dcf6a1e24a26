package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.committee.AgendaItem.Outcome;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is before committees. Whoever changes an agenda has locked its meeting. */
@Repository
class Agendas {
    static final String PROPOSAL = "procedures proposal:";
    static final String SAID = "procedures said:";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Agendas(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** At the end of an agenda. */
    void add(Actor actor, UUID sitting, UUID dossier, Motion proposal, Instant now) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into procedures.agenda_item (id, sitting, dossier, place, proposal, proposed_by, proposed_at, step)
                        select :id, :sitting, :dossier, coalesce(max(place), 0) + 1, :proposal, :by, :now, :step
                        from procedures.agenda_item where sitting = :sitting
                        """)
                .param("id", id)
                .param("sitting", sitting)
                .param("dossier", dossier)
                .param("proposal", sealed(proposal, PROPOSAL + id))
                .param("by", actor.account().orElse(null))
                .param("now", Sql.at(now))
                .param("step", Uuid7.next())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from procedures.agenda_item where id = :id")
                .param("id", id)
                .update();
    }

    void say(UUID id, Outcome outcome, Optional<Motion> said) {
        jdbc.sql("update procedures.agenda_item set outcome = :outcome, said = :said where id = :id")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("said", said.map(one -> sealed(one, SAID + id)).orElse(null))
                .update();
    }

    /** Nothing waits for the committee any more; said with what was in the way. */
    void settle(UUID id, String problem) {
        jdbc.sql("update procedures.agenda_item set settled_at = now(), problem = :problem where id = :id")
                .param("id", id)
                .param("problem", problem.substring(0, Math.min(problem.length(), 500)))
                .update();
    }

    Optional<AgendaItem> find(UUID id) {
        return jdbc.sql("select * from procedures.agenda_item where id = :id")
                .param("id", id)
                .query((row, _) -> item(row))
                .optional();
    }

    /** The one that waits for a committee, of a case. */
    Optional<AgendaItem> waiting(UUID dossier) {
        return jdbc.sql("select * from procedures.agenda_item where dossier = :dossier and settled_at is null")
                .param("dossier", dossier)
                .query((row, _) -> item(row))
                .optional();
    }

    List<AgendaItem> of(UUID sitting) {
        return Rows.list(jdbc.sql("select * from procedures.agenda_item where sitting = :sitting order by place")
                .param("sitting", sitting)
                .query((row, _) -> item(row)));
    }

    /** Of meetings that were closed, what is still to be done; none that another process is at. */
    Optional<UUID> next(Set<UUID> except) {
        return jdbc.sql("""
                        select i.id from procedures.agenda_item i join procedures.sitting s on s.id = i.sitting
                        where i.settled_at is null and s.held_at is not null and i.id <> all(:except)
                        order by s.held_at, i.place limit 1 for update of i skip locked
                        """)
                .param("except", except.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    private byte[] sealed(Motion motion, String context) {
        return vault.seal(json.writeValueAsString(motion), context);
    }

    private AgendaItem item(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AgendaItem(
                id,
                row.getObject("sitting", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getInt("place"),
                motion(row.getBytes("proposal"), PROPOSAL + id).orElseThrow(),
                Outcome.valueOf(row.getString("outcome")),
                motion(row.getBytes("said"), SAID + id),
                row.getObject("step", UUID.class),
                Cases.at(row, "settled_at"),
                row.getString("problem"));
    }

    private Optional<Motion> motion(byte @Nullable [] sealed, String context) {
        return Optional.ofNullable(sealed).map(bytes -> json.readValue(vault.open(bytes, context), Motion.class));
    }
}
