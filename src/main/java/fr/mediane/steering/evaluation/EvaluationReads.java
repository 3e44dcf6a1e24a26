package fr.mediane.steering.evaluation;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what vouchers, activities, competences and rules publish. */
@Repository
class EvaluationReads {
    private static final String STAGES = Sql.beside(EvaluationReads.class, "stages");
    private static final String MONTHS = Sql.beside(EvaluationReads.class, "months");
    private static final String PUBLICS = Sql.beside(EvaluationReads.class, "publics");
    private static final String PLACES = Sql.beside(EvaluationReads.class, "places");
    private static final String AFTERWARDS = Sql.beside(EvaluationReads.class, "afterwards");
    private final JdbcClient jdbc;

    EvaluationReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often a campaign's vouchers were handed out by the same rows of the same version.
     *
     * @param rows ids of the rows; none when nothing was asked, or it is forgotten
     */
    record ByRows(@Nullable UUID table, @Nullable UUID version, List<String> rows, long handings, long started) {}

    /** Counted, nothing hidden yet. */
    record Returned(long kept, long linked, long returned, long assessed, long rose, long same, long fell) {}

    Stages stages(UUID campaign) {
        return jdbc.sql(STAGES).param("campaign", campaign).query(Stages.class).single();
    }

    List<Evaluation.Month> months(UUID campaign) {
        return Rows.list(jdbc.sql(MONTHS)
                .param("campaign", campaign)
                .query((row, _) -> new Evaluation.Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("handed"),
                        row.getLong("uses"),
                        row.getLong("cents"))));
    }

    List<ByRows> publics(UUID campaign) {
        return Rows.list(jdbc.sql(PUBLICS).param("campaign", campaign).query((row, _) -> {
            var rows = row.getArray("rows");
            return new ByRows(
                    row.getObject("rule_table", UUID.class),
                    row.getObject("version", UUID.class),
                    rows == null ? List.of() : Arrays.asList((String[]) rows.getArray()),
                    row.getLong("handings"),
                    row.getLong("started"));
        }));
    }

    List<Evaluation.Place> places(UUID campaign) {
        return Rows.list(jdbc.sql(PLACES).param("campaign", campaign).query(Evaluation.Place.class));
    }

    Returned afterwards(UUID campaign, int months) {
        return jdbc.sql(AFTERWARDS)
                .param("campaign", campaign)
                .param("months", months)
                .query(Returned.class)
                .single();
    }
}
