package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.AgeGroup;
import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.Moment;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and answered, counted. */
@Repository
class Cells {
    private static final String ALL = Sql.beside(Cells.class, "cells");
    private static final String EVENTS = Sql.beside(Cells.class, "events");
    private final JdbcClient jdbc;

    Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cell> all() {
        return Rows.list(jdbc.sql(ALL).query((row, _) -> cell(row)));
    }

    /** How many a counsellor asked, and how many of those answered. */
    Tally of(UUID counsellor) {
        return jdbc.sql("""
                        select count(*) as invited, count(*) filter (where state = 'ANSWERED') as answered
                        from surveys.invitation where counsellor = :counsellor
                        """)
                .param("counsellor", counsellor)
                .query((row, _) -> new Tally(row.getLong("invited"), row.getLong("answered"), Map.of(), Pairs.NONE))
                .single();
    }

    /**
     * What was asked and answered about one event.
     *
     * @param id none: what was answered, in a month, about events that few were asked about
     */
    record Event(Optional<UUID> id, LocalDate day, Tally tally) {}

    /** Those of a series that somebody was asked about, the oldest first. */
    List<Event> events(String series) {
        return Rows.list(jdbc.sql(EVENTS)
                .param("series", series)
                .query((row, _) -> new Event(
                        Optional.ofNullable(row.getObject("event", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        tally(row))));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getObject("month", LocalDate.class),
                row.getString("departement"),
                Audience.valueOf(row.getString("audience")),
                Moment.valueOf(row.getString("moment")),
                AgeGroup.of(row.getString("age")),
                tally(row));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        var said = new EnumMap<Measure, Tally.Yes>(Measure.class);
        for (var measure : Measure.values()) {
            var column = measure.fact().replace('-', '_').toLowerCase(Locale.ROOT);
            said.put(measure, new Tally.Yes(row.getLong(column + "_n"), row.getLong(column)));
        }
        return new Tally(
                row.getLong("invited"),
                row.getLong("answered"),
                said,
                new Pairs(row.getLong("both_n"), row.getLong("were"), row.getLong("gained"), row.getLong("lost")));
    }
}
