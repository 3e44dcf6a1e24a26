package fr.mediane.steering.targets;

import fr.mediane.platform.Rows;
import fr.mediane.steering.targets.skills.SkillsResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The surveys of skills. */
@Repository
class SkillsSurveys {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SkillsSurveys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SkillsSurvey> all() {
        return Rows.list(jdbc.sql("select * from targets.survey order by day desc, id desc")
                .query((row, _) -> survey(row)));
    }

    Optional<SkillsSurvey> find(UUID id) {
        return jdbc.sql("select * from targets.survey where id = :id")
                .param("id", id)
                .query((row, _) -> survey(row))
                .optional();
    }

    /** The latest one published as a value of a target. */
    Optional<SkillsSurvey> latestOf(UUID target) {
        return jdbc.sql("select * from targets.survey where published_as = :target order by day desc, id desc limit 1")
                .param("target", target)
                .query((row, _) -> survey(row))
                .optional();
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(SkillsSurvey survey, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into targets.survey (id, day, source, result, received_by, received_at)
                        values (:id, :day, :source, :result::jsonb, :by, :now)
                        on conflict do nothing
                        """)
                        .param("id", survey.id())
                        .param("day", survey.day())
                        .param("source", survey.source())
                        .param("result", json.writeValueAsString(survey.result()))
                        .param("by", by.orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void published(UUID id, UUID target) {
        jdbc.sql("update targets.survey set published_as = :target where id = :id")
                .param("target", target)
                .param("id", id)
                .update();
    }

    private SkillsSurvey survey(ResultSet row) throws SQLException {
        return new SkillsSurvey(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("source"),
                json.readValue(row.getString("result"), SkillsResult.class),
                Optional.ofNullable(row.getObject("published_as", UUID.class)));
    }
}
