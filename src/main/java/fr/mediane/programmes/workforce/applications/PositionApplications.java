package fr.mediane.programmes.workforce.applications;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.WorkforceRights.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what employers ask for, and what prefectures think of it. */
@Repository
class PositionApplications {
    private static final String COLUMNS = """
            select case_id, case_number, employer, departement, commune, kind, positions, need, filed_at, decided_at
            from workforce.application
            """;
    private final JdbcClient jdbc;

    PositionApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what is asked for, as it stands after a correction too. */
    void write(PositionApplication application) {
        jdbc.sql("""
                        insert into workforce.application (case_id, case_number, employer, departement, commune, kind,
                            positions, need, filed_at)
                        values (:id, :number, :employer, :departement, :commune, :kind, :positions, :need, :filed)
                        on conflict (case_id) do update set departement = excluded.departement, commune = excluded.commune,
                            kind = excluded.kind, positions = excluded.positions, need = excluded.need, decided_at = null
                        """)
                .param("id", application.caseId())
                .param("number", application.caseNumber())
                .param("employer", application.employer())
                .param("departement", application.departement())
                .param("commune", application.commune())
                .param("kind", application.kind().name())
                .param("positions", application.positions())
                .param("need", application.need())
                .param("filed", Sql.at(application.filedAt()))
                .update();
    }

    void decided(UUID id, Instant at) {
        jdbc.sql("update workforce.application set decided_at = :at where case_id = :id")
                .param("id", id)
                .param("at", Sql.at(at))
                .update();
    }

    Optional<PositionApplication> find(UUID id) {
        return jdbc.sql(COLUMNS + "where case_id = :id")
                .param("id", id)
                .query(PositionApplication.class)
                .optional();
    }

    /** Those of somebody's ground, the undecided without an opinion first. */
    List<PositionApplication> within(Reach reach) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where :everything or departement = any (:departements)
                        order by decided_at is not null,
                            exists (select from workforce.opinion o where o.application = case_id), filed_at desc
                        limit 500
                        """)
                .param("everything", reach.everything())
                .param("departements", reach.departements().toArray(String[]::new))
                .query(PositionApplication.class));
    }

    Optional<PrefectOpinion> opinion(UUID id) {
        return jdbc.sql("""
                        select favourable, transfer_from, words, given_at from workforce.opinion where application = :id
                        """).param("id", id).query(PrefectOpinion.class).optional();
    }

    /** Those of these requests that the prefecture has given an opinion on. */
    List<UUID> withOpinion(List<UUID> ids) {
        return Rows.list(jdbc.sql("select application from workforce.opinion where application = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class));
    }

    /** False when one was given before. */
    boolean give(UUID id, PrefectOpinion opinion, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into workforce.opinion (application, favourable, transfer_from, words, given_at, given_by)
                        values (:id, :favourable, :transfer, :words, :now, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("favourable", opinion.favourable())
                        .param("transfer", opinion.transfer().orElse(null))
                        .param("words", opinion.words())
                        .param("now", Sql.at(opinion.givenAt()))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }
}
