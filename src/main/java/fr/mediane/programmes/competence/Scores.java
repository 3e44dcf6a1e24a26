package fr.mediane.programmes.competence;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.competence.adaptive.Area;
import fr.mediane.programmes.competence.adaptive.Profile;
import fr.mediane.programmes.competence.adaptive.Profile.Estimate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What assessments said on the day they ended, with the version of the parameters; never worked out again. */
@Repository
class Scores {
    private static final int ALL_AREAS = 0;
    private final JdbcClient jdbc;

    Scores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID assessment, Profile profile) {
        profile.overall().ifPresent(known -> insert(assessment, ALL_AREAS, profile, known));
        profile.areas().forEach((area, known) -> insert(assessment, area.number(), profile, known));
    }

    /** By assessment; one in which too little was known has an empty profile. */
    Map<UUID, Profile> of(Collection<UUID> assessments) {
        var lines = Rows.list(jdbc.sql("select * from competence.score where assessment = any (:ids)")
                .param("ids", assessments.toArray(UUID[]::new))
                .query((row, _) -> line(row)));
        var by = lines.stream().collect(Collectors.groupingBy(Line::assessment));
        return assessments.stream().collect(Collectors.toMap(id -> id, id -> profile(by.getOrDefault(id, List.of()))));
    }

    private record Line(UUID assessment, int area, String version, boolean calibrated, Estimate known) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("assessment", UUID.class),
                row.getInt("area"),
                row.getString("version"),
                row.getBoolean("calibrated"),
                new Estimate(row.getDouble("ability"), row.getDouble("error"), row.getInt("answers")));
    }

    private static Profile profile(List<Line> lines) {
        var overall = lines.stream().filter(line -> line.area() == ALL_AREAS).findFirst();
        var areas = lines.stream()
                .filter(line -> line.area() != ALL_AREAS)
                .collect(Collectors.toMap(line -> area(line.area()), Line::known));
        Optional<Line> any = lines.stream().findFirst();
        return new Profile(
                any.map(Line::version).orElse(""),
                any.map(Line::calibrated).orElse(false),
                overall.map(Line::known),
                areas);
    }

    private static Area area(int number) {
        return Arrays.stream(Area.values())
                .filter(area -> area.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void insert(UUID assessment, int area, Profile profile, Estimate known) {
        jdbc.sql("""
                        insert into competence.score
                            (assessment, area, version, calibrated, ability, error, level, answers)
                        values (:assessment, :area, :version, :calibrated, :ability, :error, :level, :answers)
                        """)
                .param("assessment", assessment)
                .param("area", area)
                .param("version", profile.version())
                .param("calibrated", profile.calibrated())
                .param("ability", known.ability())
                .param("error", profile.calibrated() ? known.deviation() : null)
                .param("level", known.level().number())
                .param("answers", known.answers())
                .update();
    }
}
