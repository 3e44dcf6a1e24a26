package fr.mediane.programmes.competence;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.competence.adaptive.ItemBank;
import fr.mediane.programmes.competence.adaptive.ItemFile;
import fr.mediane.programmes.competence.adaptive.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of the file, ours or the operator's ({@code mediane.competence.items}), with the latest calibration of it. */
@Repository
class Banks {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ItemBank file;
    private volatile Calibrated latest;

    private record Calibrated(String version, Instant madeAt, ItemBank bank) {}

    Banks(JdbcClient jdbc, Clock clock, @Value("${mediane.competence.items:}") String own) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = ItemFile.read(own.isBlank() ? ours() : text(Path.of(own)));
        this.latest = new Calibrated("", Instant.EPOCH, file);
    }

    /** As it is now: another process may have calibrated since. */
    ItemBank current() {
        return jdbc.sql("""
                        select version, made_at from competence.calibration
                        where bank = :bank order by made_at desc limit 1
                        """)
                .param("bank", file.version())
                .query((row, _) -> bank(
                        row.getString("version"), row.getTimestamp("made_at").toInstant()))
                .optional()
                .orElse(file);
    }

    private ItemBank bank(String version, Instant madeAt) {
        var known = latest;
        if (!known.version().equals(version) || !known.madeAt().equals(madeAt)) {
            known = new Calibrated(version, madeAt, file.recalibrated(version, parameters(version)));
            latest = known;
        }
        return known.bank();
    }

    /** Keeps a calibration; answers its version. */
    String keep(Map<String, Parameters> parameters, int people, int answers) {
        var now = clock.instant();
        var version = freeVersion(now);
        jdbc.sql("""
                        insert into competence.calibration (version, bank, made_at, people, answers)
                        values (:version, :bank, :at, :people, :answers)
                        """)
                .param("version", version)
                .param("bank", file.version())
                .param("at", Timestamp.from(now))
                .param("people", people)
                .param("answers", answers)
                .update();
        parameters.forEach((item, fitted) -> jdbc.sql("""
                        insert into competence.item_parameters (version, item, discrimination, difficulty)
                        values (:version, :item, :discrimination, :difficulty)
                        """)
                .param("version", version)
                .param("item", item)
                .param("discrimination", fitted.discrimination())
                .param("difficulty", fitted.difficulty())
                .update());
        return version;
    }

    /** The file's version and the day; a second calibration of a day has a number. */
    private String freeVersion(Instant now) {
        var day = file.version() + "/" + Paris.day(now);
        int same = jdbc.sql("select count(*) from competence.calibration where version like :day || '%'")
                .param("day", day)
                .query(Integer.class)
                .single();
        return same == 0 ? day : day + "-" + (same + 1);
    }

    private Map<String, Parameters> parameters(String version) {
        return Rows.list(jdbc.sql("""
                        select item, discrimination, difficulty from competence.item_parameters where version = :version
                        """)
                        .param("version", version)
                        .query((row, _) -> Map.entry(
                                row.getString("item"),
                                new Parameters(row.getDouble("discrimination"), row.getDouble("difficulty"), true))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String ours() {
        try {
            return new ClassPathResource("items.yaml", Banks.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path own) {
        try {
            return Files.readString(own);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of items " + own + " cannot be read", e);
        }
    }
}
