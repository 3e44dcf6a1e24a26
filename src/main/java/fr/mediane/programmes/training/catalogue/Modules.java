package fr.mediane.programmes.training.catalogue;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The modules, and what goes along with each: public facts. */
@Repository
public class Modules {
    static final String COLUMNS = "m.code, m.title_fr, m.title_en, m.summary_fr, m.summary_en, m.hours, m.areas,"
            + " m.audiences, m.level, m.open";
    private final JdbcClient jdbc;

    Modules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to read or to watch with a module. */
    public record Material(UUID id, String title, String href) {}

    /** By their French title. */
    public List<LearningModule> all() {
        return Rows.list(
                jdbc.sql("select " + COLUMNS + " from training.module m order by m.title_fr collate \"fr-x-icu\"")
                        .query((row, _) -> module(row)));
    }

    public Optional<LearningModule> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from training.module m where m.code = :code")
                .param("code", code)
                .query((row, _) -> module(row))
                .optional();
    }

    /** Those that everybody may follow, by a text in either language, an audience and a level; empty finds all. */
    List<LearningModule> open(String text, Optional<Audience> audience, Optional<Level> level) {
        return Rows.list(jdbc.sql("select " + COLUMNS + """
                         from training.module m
                        where m.open and (:audience = '' or :audience = any (m.audiences)) and (:level = '' or :level = m.level)
                            and platform.plain(m.title_fr || ' ' || m.title_en || ' ' || m.summary_fr || ' ' || m.summary_en)
                                like '%' || replace(replace(replace(platform.plain(:text), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                        order by m.title_fr collate "fr-x-icu"
                        """)
                .param("text", text)
                .param("audience", audience.map(Enum::name).orElse(""))
                .param("level", level.map(Enum::name).orElse(""))
                .query((row, _) -> module(row)));
    }

    public List<Material> materials(String code) {
        return Rows.list(
                jdbc.sql("select id, title, href from training.material where module = :code order by title, id")
                        .param("code", code)
                        .query((row, _) -> new Material(
                                row.getObject("id", UUID.class), row.getString("title"), row.getString("href"))));
    }

    static LearningModule module(ResultSet row) throws SQLException {
        return new LearningModule(
                row.getString("code"),
                new Words(row.getString("title_fr"), row.getString("title_en")),
                new Words(row.getString("summary_fr"), row.getString("summary_en")),
                row.getInt("hours"),
                Arrays.stream((Integer[]) row.getArray("areas").getArray()).toList(),
                Arrays.stream((String[]) row.getArray("audiences").getArray())
                        .map(Audience::valueOf)
                        .toList(),
                Level.valueOf(row.getString("level")),
                row.getBoolean("open"));
    }
}
