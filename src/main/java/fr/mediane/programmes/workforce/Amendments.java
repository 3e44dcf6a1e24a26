package fr.mediane.programmes.workforce;

import fr.mediane.platform.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps amendments; a convention has one open at a time. */
@Repository
class Amendments {
    private static final String COLUMNS = """
            select id, convention, kind, position_kind, positions, reason, taker, state, asked_on, closed_on
            from workforce.amendment
            """;
    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one is open, or this one was asked for before. */
    boolean ask(Amendment amendment) {
        return jdbc.sql("""
                        insert into workforce.amendment
                            (id, convention, kind, position_kind, positions, reason, taker, asked_on)
                        values (:id, :convention, :kind, :of, :positions, :reason, :taker, :on)
                        on conflict do nothing
                        """)
                        .param("id", amendment.id())
                        .param("convention", amendment.convention())
                        .param("kind", amendment.kind().name())
                        .param("of", amendment.positionKind().name())
                        .param("positions", amendment.positions())
                        .param("reason", amendment.reason())
                        .param("taker", amendment.takenBy().orElse(null))
                        .param("on", amendment.askedOn())
                        .update()
                == 1;
    }

    Optional<Amendment> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Amendment.class)
                .optional();
    }

    /** The amendment, kept from everybody else until this transaction ends. */
    Optional<Amendment> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Amendment.class)
                .optional();
    }

    /** Of a convention, the latest first. */
    List<Amendment> of(UUID convention) {
        return Rows.list(jdbc.sql(COLUMNS + "where convention = :id order by asked_on desc, id desc")
                .param("id", convention)
                .query(Amendment.class));
    }

    void close(UUID id, Amendment.State state, LocalDate on) {
        jdbc.sql("update workforce.amendment set state = :state, closed_on = :on where id = :id and state = 'OPEN'")
                .param("id", id)
                .param("state", state.name())
                .param("on", on)
                .update();
    }
}
