package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what operators answered, word by word; nothing of it ever changes. */
@Repository
class Answers {
    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were given. */
    List<GivenAnswer> of(UUID notice) {
        return Rows.list(jdbc.sql("select * from connectivity.notice_answer where notice = :notice order by sequence")
                .param("notice", notice)
                .query(Answers::row));
    }

    /** The notice that an answer of this id was given to. */
    Optional<UUID> noticeOf(UUID answer) {
        return jdbc.sql("select notice from connectivity.notice_answer where id = :id")
                .param("id", answer)
                .query(UUID.class)
                .optional();
    }

    void add(UUID notice, GivenAnswer given, Optional<UUID> by) {
        var answer = given.answer();
        jdbc.sql("""
                        insert into connectivity.notice_answer (id, notice, sequence, kind, cents, since, litigation,
                            essentials, words, instalments, given_at, given_by)
                        values (:id, :notice, :sequence, :kind, :cents, :since, :litigation, :essentials, :words,
                            :instalments::bigint[], :at, :by)
                        """)
                .param("id", given.id())
                .param("notice", notice)
                .param("sequence", given.sequence())
                .param("kind", answer.kind().name())
                .param("cents", answer.amount().map(MaintenanceNotices::cents).orElse(null))
                .param("since", answer.since().orElse(null))
                .param("litigation", answer.litigation().orElse(null))
                .param("essentials", answer.essentials().orElse(null))
                .param("words", answer.words())
                .param(
                        "instalments",
                        answer.instalments().isEmpty()
                                ? null
                                : answer.instalments().stream()
                                        .map(MaintenanceNotices::cents)
                                        .toArray(Long[]::new))
                .param("at", Sql.at(given.givenAt()))
                .param("by", by.orElse(null))
                .update();
    }

    private static GivenAnswer row(ResultSet row, int number) throws SQLException {
        var parts = row.getArray("instalments");
        return new GivenAnswer(
                row.getObject("id", UUID.class),
                row.getInt("sequence"),
                new Answer(
                        AnswerKind.valueOf(row.getString("kind")),
                        MaintenanceNotices.euros(row, "cents"),
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("litigation", Boolean.class)),
                        Optional.ofNullable(row.getObject("essentials", Boolean.class)),
                        row.getString("words"),
                        parts == null
                                ? List.of()
                                : Arrays.stream((Long[]) parts.getArray())
                                        .map(Euros::ofCents)
                                        .toList()),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("given_at", OffsetDateTime.class).toInstant();
    }
}
