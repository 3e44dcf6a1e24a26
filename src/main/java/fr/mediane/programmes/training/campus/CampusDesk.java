package fr.mediane.programmes.training.campus;

import fr.mediane.kernel.Decision;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the campus to whoever asks: it is public. */
@Component
@Transactional(readOnly = true)
public class CampusDesk {
    private final JdbcClient jdbc;

    CampusDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The path of a profession, its courses in order. */
    public record LearningPath(Profession profession, List<Course> courses) {
        public int hours() {
            return courses.stream().mapToInt(Course::hours).sum();
        }
    }

    /** Every course, by topic, the easiest first. */
    public List<Course> courses() {
        return Rows.list(jdbc.sql("""
                        select * from training.campus_course
                        order by topic, array_position(array['BASIC', 'INTERMEDIATE', 'ADVANCED', 'HIGHLY_ADVANCED'], level),
                            code
                        """).query((row, _) -> course(row)));
    }

    public List<Profession> professions() {
        return Rows.list(
                jdbc.sql("select * from training.profession order by place").query((row, _) -> profession(row)));
    }

    /** The path of a profession, by its code. */
    public Decision<LearningPath> path(String code) {
        return jdbc.sql("select * from training.profession where code = :code")
                .param("code", code)
                .query((row, _) -> profession(row))
                .optional()
                .map(profession -> Decision.accepted(new LearningPath(profession, steps(code))))
                .orElseGet(Decision::unknown);
    }

    private List<Course> steps(String profession) {
        return Rows.list(jdbc.sql("""
                        select c.* from training.campus_step s join training.campus_course c on c.code = s.course
                        where s.profession = :profession order by s.place
                        """).param("profession", profession).query((row, _) -> course(row)));
    }

    private static Profession profession(ResultSet row) throws SQLException {
        return new Profession(row.getString("code"), new Words(row.getString("name_fr"), row.getString("name_en")));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getString("code"),
                Topic.valueOf(row.getString("topic")),
                new Words(row.getString("title_fr"), row.getString("title_en")),
                new Words(row.getString("summary_fr"), row.getString("summary_en")),
                row.getInt("hours"),
                Level.valueOf(row.getString("level")),
                Optional.ofNullable(row.getString("partner")));
    }
}
