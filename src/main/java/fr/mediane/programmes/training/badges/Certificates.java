package fr.mediane.programmes.training.badges;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.training.certification.BlockCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates; none is ever deleted, so that a revoked one says so. */
@Repository
class Certificates {
    private static final String FIND = """
            select c.*, h.subject, v.name, v.level
            from training.certificate c
            join training.holder h using (account)
            join training.title_version v on v.code = c.version
            """;
    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Certificate> of(UUID account) {
        return Rows.list(jdbc.sql(FIND + " where c.account = :account order by c.earned_on desc, c.id desc")
                .param("account", account)
                .query((row, _) -> certificate(row)));
    }

    Optional<Certificate> find(UUID id) {
        return jdbc.sql(FIND + " where c.id = :id")
                .param("id", id)
                .query((row, _) -> certificate(row))
                .optional();
    }

    Optional<Certificate> behind(String code) {
        return jdbc.sql(FIND + " where c.code = :code")
                .param("code", code)
                .query((row, _) -> certificate(row))
                .optional();
    }

    /** Those that count no more, the latest first. */
    List<Certificate> revoked() {
        return Rows.list(jdbc.sql(FIND + " where c.revoked_at is not null order by c.revoked_at desc, c.id")
                .query((row, _) -> certificate(row)));
    }

    /** Keeps two changes to one person's certificates apart until the end of the transaction. */
    void hold(UUID account) {
        jdbc.sql("insert into training.holder (account) values (:account) on conflict do nothing")
                .param("account", account)
                .update();
        jdbc.sql("select subject from training.holder where account = :account for update")
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    void insert(UUID id, String code, UUID account, Earned earned, Instant now) {
        jdbc.sql("""
                        insert into training.certificate (id, code, account, version, block, earned_on, issued_at)
                        values (:id, :code, :account, :version, :block, :earned, :now)
                        """)
                .param("id", id)
                .param("code", code)
                .param("account", account)
                .param("version", earned.version())
                .param("block", earned.block().map(BlockCode::name).orElse(null))
                .param("earned", earned.on())
                .param("now", Sql.at(now))
                .update();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update training.certificate set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Sql.at(now))
                .update();
    }

    /** What somebody has earned. @param on the day of the jury that completed it */
    record Earned(String version, Optional<BlockCode> block, LocalDate on) {
        boolean is(Certificate certificate) {
            return certificate.version().equals(version)
                    && certificate.block().equals(block)
                    && certificate.earnedOn().equals(on);
        }
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("account", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("version"),
                row.getString("name"),
                row.getInt("level"),
                Optional.ofNullable(row.getString("block")).map(BlockCode::valueOf),
                row.getDate("earned_on").toLocalDate(),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
