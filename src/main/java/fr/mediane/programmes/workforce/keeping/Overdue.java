package fr.mediane.programmes.workforce.keeping;

import fr.mediane.platform.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what is kept for longer than it has to be, and takes it away. The database checks each day once more, and lets nothing
 * go before.
 */
@Repository
class Overdue {
    private static final int MOST = 1_000;

    /** Somebody with contracts, each of which ended long enough ago; one without a last day never did. */
    private static final String PEOPLE = """
            name is not null and exists (select from workforce.contract c where c.person = p.id)
            and not exists (
                select from workforce.contract c where c.person = p.id
                    and coalesce(workforce.kept_until(coalesce(c.ended_on, c.ends_on), :day) >= :day, true))
            """;

    private static final String EVIDENCE = """
            erased_on is null and exists (select from workforce.grant_paper g where g.evidence = p.id)
            and exists (
                select from workforce.funding f
                where f.id = p.funding and workforce.kept_until(f.closed_on, :day) < :day)
            """;

    private static final String SIGNED =
            "erased_on is null and workforce.kept_until(workforce.signed_paper_ended(p.id), :day) < :day";

    private final JdbcClient jdbc;

    Overdue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People whose names go on a day; at most a thousand. */
    List<UUID> people(LocalDate day) {
        return list("select id from workforce.person p where ", PEOPLE, day);
    }

    /** What was shown for grants and whose file goes on a day; at most a thousand. */
    List<UUID> evidence(LocalDate day) {
        return list("select id from workforce.grant_evidence p where ", EVIDENCE, day);
    }

    /** Signed conventions whose file goes on a day; at most a thousand. */
    List<UUID> signed(LocalDate day) {
        return list("select id from workforce.convention_paper p where ", SIGNED, day);
    }

    private List<UUID> list(String select, String which, LocalDate day) {
        return Rows.list(jdbc.sql(select + which + " order by id limit " + MOST)
                .param("day", day)
                .query(UUID.class));
    }

    /** False when it is not, or not any more, to go that day; the others likewise. */
    boolean clearPerson(UUID id, LocalDate day) {
        return change("update workforce.person p set name = null, account = null, cleared_on = :day", PEOPLE, id, day);
    }

    boolean eraseEvidence(UUID id, LocalDate day) {
        boolean done = change("update workforce.grant_evidence p set erased_on = :day, reason = ''", EVIDENCE, id, day);
        if (done) {
            jdbc.sql("delete from workforce.grant_paper where evidence = :id")
                    .param("id", id)
                    .update();
        }
        return done;
    }

    boolean eraseSigned(UUID id, LocalDate day) {
        return change(
                "update workforce.convention_paper p set name = null, key = null, body = null, object = null, erased_on = :day",
                SIGNED,
                id,
                day);
    }

    private boolean change(String update, String which, UUID id, LocalDate day) {
        return jdbc.sql(update + " where id = :id and " + which)
                        .param("id", id)
                        .param("day", day)
                        .update()
                == 1;
    }
}
