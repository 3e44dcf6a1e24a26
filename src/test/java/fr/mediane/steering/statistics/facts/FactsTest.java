package fr.mediane.steering.statistics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.testing.MedianeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files are read back by DuckDB and compared with plain SQL. */
@MedianeTest
class FactsTest {
    private static final String BY_MONTH = """
            select to_char(date, 'YYYY-MM') || ' ' || count(*) || ' ' || sum(participants) || ' ' || sum(feminin)
                || ' ' || sum(cardinality(themes)) as line
            from mediation.published_activity group by to_char(date, 'YYYY-MM') order by 1
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExportFacts export;

    @Test
    void theFilesHoldWhatPlainSqlCountsAndNobodyByName(@TempDir Path folder) throws IOException, SQLException {
        var counsellor = Uuid7.next();
        var rows = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        rows.individual(LocalDate.of(2023, 3, 1), "26", "26362");
        var alone = rows.workshop(LocalDate.of(2020, 11, 30), "26", "26362", 7);

        assertThat(export.run(List.of(folder.toString()), System.out)).isZero();

        assertThat(query("""
                        select annee || '-' || lpad(mois::varchar, 2, '0') || ' ' || count(*) || ' ' || sum(participants) || ' '
                            || sum(feminin) || ' ' || sum(len(thematiques))
                        from facts group by annee, mois order by annee, mois""", folder))
                .isEqualTo(jdbc.sql(BY_MONTH).query(String.class).list());
        assertThat(query("select count(distinct p)::varchar from (select unnest(personnes) as p from facts)", folder))
                .isEqualTo(jdbc.sql("select count(distinct person)::text from mediation.published_participation")
                        .query(String.class)
                        .list());
        assertThat(query("select distinct conseiller from facts", folder)).doesNotContain(counsellor.toString());
        assertThat(query("select count(*)::varchar from facts where length(conseiller) <> 32", folder))
                .containsExactly("0");
        assertThat(folder.resolve("annee=2020/mois=11/activites.parquet")).exists();

        rows.delete(alone);
        export.run(List.of(folder.toString()), System.out);

        assertThat(folder.resolve("annee=2020/mois=11/activites.parquet")).doesNotExist();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file.getFileName()).hasToString("activites.parquet"));
        }
    }

    private static List<String> query(String sql, Path folder) throws SQLException {
        var facts = "with facts as (select * from read_parquet('%s/*/*/*.parquet', hive_partitioning = true)) ";
        var lines = new ArrayList<String>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(facts.formatted(folder) + sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
