package fr.mediane.programmes.workforce.vacancies;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads vacancies, and keeps of which of them employers were told. */
@Repository
class Vacancies {
    private static final String UNTOLD = Sql.beside(Vacancies.class, "vacancies");
    private final JdbcClient jdbc;

    Vacancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far it is. */
    enum Phase {
        FOUR_MONTHS,
        FIVE_MONTHS,
        OVER
    }

    /**
     * A vacancy to tell of.
     *
     * @param number of the position, as people say it
     * @param lastDay by which it is to be filled
     */
    record Vacancy(UUID position, long number, UUID employer, LocalDate since, LocalDate lastDay, Phase phase) {}

    List<Vacancy> untold(LocalDate today, int most) {
        return Rows.list(
                jdbc.sql(UNTOLD).param("today", today).param("most", most).query(Vacancy.class));
    }

    /** False when somebody else told of it before. */
    boolean told(Vacancy vacancy, Instant at) {
        return jdbc.sql("""
                        insert into workforce.told_vacancy (position, since, phase, told_at)
                        values (:position, :since, :phase, :at) on conflict do nothing
                        """)
                        .param("position", vacancy.position())
                        .param("since", vacancy.since())
                        .param("phase", vacancy.phase().name())
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }
}
