package fr.mediane.programmes.training.certification;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What juries decided: lines that are added and never changed. */
@Repository
class Results {
    private static final String FIND = """
            select r.*, not exists (select from training.result later where later.replaces = r.id) as in_force
            from training.result r
            """;
    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every line about somebody, the latest first. */
    List<Result> of(UUID account) {
        return Rows.list(jdbc.sql(FIND + " where r.account = :account order by r.recorded_at desc, r.id desc")
                .param("account", account)
                .query((row, _) -> result(row)));
    }

    Optional<Result> find(UUID id) {
        return jdbc.sql(FIND + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> result(row))
                .optional();
    }

    /**
     * Adds a line. The database refuses two for the same block and jury day, and a second correction of one line.
     *
     * @return false when a line with this id, or one that says the same, is there already
     */
    boolean insert(Result result, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into training.result
                            (id, account, version, block, jury_day, outcome, replaces, reason, recorded_by, recorded_at)
                        values (:id, :account, :version, :block, :day, :outcome, :replaces, :reason, :by, :now)
                        on conflict do nothing
                        """)
                        .param("id", result.id())
                        .param("account", result.account())
                        .param("version", result.block().version())
                        .param("block", result.block().code().name())
                        .param("day", result.juryDay())
                        .param("outcome", result.outcome().name())
                        .param("replaces", result.replaces().orElse(null))
                        .param("reason", result.reason())
                        .param("by", by.orElse(null))
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                new Block(row.getString("version"), BlockCode.valueOf(row.getString("block"))),
                row.getDate("jury_day").toLocalDate(),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_force"));
    }
}
