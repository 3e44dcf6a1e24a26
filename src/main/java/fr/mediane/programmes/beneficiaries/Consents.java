package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people agreed to, and what they took back; every line stays until they are erased. */
@Repository
class Consents {
    /** Of the words on the screen that the counsellor says. */
    static final String VERSION = "2026-11";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Consent> of(UUID person) {
        return Rows.list(jdbc.sql("select * from beneficiaries.consent where person = :person order by given_at desc")
                .param("person", person)
                .query((row, _) -> new Consent(
                        Consent.Purpose.valueOf(row.getString("purpose")),
                        row.getString("version"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("given_to", UUID.class),
                        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant))));
    }

    /** False when they agreed already. */
    boolean give(UUID person, Consent.Purpose purpose, UUID counsellor, Instant now) {
        return jdbc.sql("""
                        insert into beneficiaries.consent (id, person, purpose, version, given_at, given_to)
                        values (:id, :person, :purpose, :version, :now, :counsellor)
                        on conflict (person, purpose) where withdrawn_at is null do nothing
                        """)
                        .param("id", Uuid7.next())
                        .param("person", person)
                        .param("purpose", purpose.name())
                        .param("version", VERSION)
                        .param("now", Sql.at(now))
                        .param("counsellor", counsellor)
                        .update()
                == 1;
    }

    /** False when there is nothing to take back. */
    boolean withdraw(UUID person, Consent.Purpose purpose, UUID counsellor, Instant now) {
        return jdbc.sql("""
                        update beneficiaries.consent set withdrawn_at = :now, withdrawn_to = :counsellor
                        where person = :person and purpose = :purpose and withdrawn_at is null
                        """)
                        .param("person", person)
                        .param("purpose", purpose.name())
                        .param("now", Sql.at(now))
                        .param("counsellor", counsellor)
                        .update()
                == 1;
    }

    /** The record says whether the team sees it, so that every search knows at once. */
    void share(UUID person, boolean shared) {
        jdbc.sql("update beneficiaries.person set shared = :shared where id = :person")
                .param("person", person)
                .param("shared", shared)
                .update();
    }
}
