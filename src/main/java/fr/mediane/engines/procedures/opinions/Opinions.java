package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.Cases;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions asked for. Whoever changes one has locked its case before. */
@Repository
class Opinions {
    static final String EXPERT = "procedures opinion expert:";
    static final String ADDRESS = "procedures opinion address:";
    static final String LINK = "procedures opinion link:";
    static final String QUESTION = "procedures opinion question:";
    private static final String HEAD = """
            select o.*, s.shown_at is not null as shared, array(
                select d.document from procedures.opinion_document d where d.opinion = o.id) as documents
            from procedures.opinion o left join procedures.step s on s.id = o.step
            """;
    private final JdbcClient jdbc;
    private final Vault vault;

    Opinions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A link that waits, with what a reminder needs. */
    record Waiting(UUID id, UUID dossier, LocalDate due, String expert, String address, String token) {}

    void add(Actor actor, UUID dossier, Asked asked, String token, Instant now) {
        var id = asked.id();
        jdbc.sql("""
                        insert into procedures.opinion (id, dossier, asked_by, asked_at, due, expert, address, link,
                            token_hash, question, sections)
                        values (:id, :dossier, :by, :now, :due, :expert, :address, :link, :hash, :question, :sections)
                        """)
                .param("id", id)
                .param("dossier", dossier)
                .param("by", actor.account().orElseThrow())
                .param("now", Sql.at(now))
                .param("due", asked.due().orElseThrow())
                .param("expert", vault.seal(asked.expert().strip(), EXPERT + id))
                .param("address", vault.seal(asked.address().strip(), ADDRESS + id))
                .param("link", vault.seal(token, LINK + id))
                .param("hash", Secrets.hash(token))
                .param("question", vault.seal(asked.question().strip(), QUESTION + id))
                .param("sections", asked.sections().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into procedures.opinion_document (opinion, document)
                        select :id, d.id from procedures.document d where d.dossier = :dossier and d.id = any(:ids)
                        """)
                .param("id", id)
                .param("dossier", dossier)
                .param("ids", asked.documents().toArray(UUID[]::new))
                .update();
    }

    /** Those of a case, the latest first. */
    List<Opinion> of(UUID dossier) {
        return Rows.list(jdbc.sql(HEAD + "where o.dossier = :dossier order by o.asked_at desc, o.id")
                .param("dossier", dossier)
                .query((row, _) -> read(row)));
    }

    Optional<Opinion> byToken(String token) {
        return jdbc.sql(HEAD + "where o.token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .query((row, _) -> read(row))
                .optional();
    }

    /** One that was given is over: nobody's address or link is kept for it. */
    void end(UUID id, Opinion.State state, @Nullable UUID step, Instant now) {
        jdbc.sql("""
                        update procedures.opinion
                        set state = :state, step = :step, ended_at = :now, address = null, link = null
                        where id = :id and state = 'WAITING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("step", step)
                .param("now", Sql.at(now))
                .update();
    }

    /** From now on who asks reads what was said in a step. */
    boolean show(UUID step, Instant now) {
        return jdbc.sql("update procedures.step set shown_at = :now where id = :id and private and shown_at is null")
                        .param("id", step)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Those that wait and end by a day, the first first; reminders only where none was sent. */
    List<Waiting> dueBy(LocalDate day, boolean toRemind, int most) {
        return Rows.list(jdbc.sql("""
                        select * from procedures.opinion
                        where state = 'WAITING' and due <= :day and not (:remind and reminded) order by due, id limit :most
                        """)
                .param("day", day)
                .param("remind", toRemind)
                .param("most", most)
                .query((row, _) -> waiting(row)));
    }

    /** Whether it waits and nobody was reminded of it before. */
    boolean remind(UUID id) {
        return jdbc.sql(
                                "update procedures.opinion set reminded = true where id = :id and state = 'WAITING' and not reminded")
                        .param("id", id)
                        .update()
                == 1;
    }

    void forget(UUID dossier) {
        jdbc.sql("delete from procedures.opinion where dossier = :dossier")
                .param("dossier", dossier)
                .update();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Waiting(
                id,
                row.getObject("dossier", UUID.class),
                row.getObject("due", LocalDate.class),
                vault.open(row.getBytes("expert"), EXPERT + id),
                vault.open(row.getBytes("address"), ADDRESS + id),
                vault.open(row.getBytes("link"), LINK + id));
    }

    private Opinion read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Opinion(
                id,
                row.getObject("dossier", UUID.class),
                Cases.at(row, "asked_at").orElseThrow(),
                row.getObject("due", LocalDate.class),
                Opinion.State.valueOf(row.getString("state")),
                vault.open(row.getBytes("expert"), EXPERT + id),
                vault.open(row.getBytes("question"), QUESTION + id),
                Set.of((String[]) row.getArray("sections").getArray()),
                Set.of((UUID[]) row.getArray("documents").getArray()),
                Optional.ofNullable(row.getObject("step", UUID.class)),
                row.getBoolean("shared"));
    }
}
