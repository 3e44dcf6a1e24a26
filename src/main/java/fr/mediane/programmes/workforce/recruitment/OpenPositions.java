package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads positions to be filled, and keeps what employers say of them. */
@Repository
class OpenPositions {
    private static final String OPEN = Sql.beside(OpenPositions.class, "open-positions");
    private final JdbcClient jdbc;

    OpenPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of everybody, vacant since the latest day first. */
    List<OpenPosition> all(Optional<String> departement, LocalDate today) {
        return read(null, null, departement.orElse(null), today);
    }

    List<OpenPosition> of(Collection<UUID> employers, LocalDate today) {
        return read(null, employers.toArray(UUID[]::new), null, today);
    }

    Optional<OpenPosition> find(UUID id, LocalDate today) {
        return read(id, null, null, today).stream().findFirst();
    }

    private List<OpenPosition> read(
            @Nullable UUID id, UUID @Nullable [] employers, @Nullable String departement, LocalDate today) {
        return Rows.list(jdbc.sql(OPEN)
                .param("id", id)
                .param("employers", employers)
                .param("departement", departement)
                .param("today", today)
                .query((row, _) -> position(row)));
    }

    /** The latest words count. */
    void say(UUID position, CommuneCode commune, Notice notice) {
        jdbc.sql("""
                        insert into workforce.position_notice (position, commune, starts_on, skills, words)
                        values (:position, :commune, :starts, :skills::text[], :words)
                        on conflict (position) do update set commune = excluded.commune, starts_on = excluded.starts_on,
                            skills = excluded.skills, words = excluded.words
                        """)
                .param("position", position)
                .param("commune", commune.code())
                .param("starts", notice.startsOn())
                .param("skills", Skills.names(notice.skills()))
                .param("words", notice.words())
                .update();
    }

    private static OpenPosition position(ResultSet row) throws SQLException {
        @Nullable String commune = row.getString("commune");
        return new OpenPosition(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                PositionKind.valueOf(row.getString("kind")),
                row.getObject("employer", UUID.class),
                row.getString("employer_name"),
                row.getString("departement"),
                Optional.ofNullable(commune).map(CommuneCode::new),
                row.getObject("since", LocalDate.class),
                new Notice(
                        row.getObject("starts_on", LocalDate.class),
                        Skills.of(row.getArray("skills")),
                        row.getString("words")),
                row.getBoolean("said"));
    }
}
