package fr.mediane.engines.agenda.openings;

import fr.mediane.engines.agenda.Meetings;
import fr.mediane.engines.agenda.Room;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The openings and their days. */
@Repository
public class Openings {
    private static final String OF_VENUE = Sql.beside(Openings.class, "windows-of-venue");
    private static final String OF_HOST = Sql.beside(Openings.class, "windows-of-host");
    private static final String SELECT =
            "select o.*, r.name as room_name from agenda.opening o left join agenda.room r on r.id = o.room ";
    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean insert(Opening opening, LocalDate spreadTo, Instant now) {
        var plan = opening.plan();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", opening.id());
        columns.put("host", opening.host());
        columns.put("venue", plan.venue());
        columns.put("room", opening.room().map(Room::id).orElse(null));
        columns.put("zone", opening.zone().getId());
        columns.put("first", plan.firstDay());
        columns.put("begins", plan.begins());
        columns.put("ends", plan.ends());
        columns.put("rule", plan.rule());
        columns.put("minutes", plan.minutes());
        columns.put("bookable", plan.bookable());
        columns.put("holidays", plan.holidays());
        columns.put("spread", spreadTo);
        columns.put("now", Sql.at(now));
        return jdbc.sql("""
                        insert into agenda.opening (id, host, venue, room, zone, first_day, begins, ends, rule, minutes,
                            bookable, holidays, spread_to, created_at, changed_at)
                        values (:id, :host, :venue, :room, :zone, :first, :begins, :ends, :rule, :minutes, :bookable,
                            :holidays, :spread, :now, :now)
                        on conflict (id) do nothing
                        """).params(columns).update() == 1;
    }

    /**
     * Writes the days on which an opening holds.
     *
     * @param leaveOut whether a day that overlaps something is left out; otherwise the database refuses it
     */
    public void spread(Opening opening, List<LocalDate> days, boolean leaveOut) {
        var plan = opening.plan();
        for (var day : days) {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("id", Uuid7.next());
            columns.put("opening", opening.id());
            columns.put("host", opening.host());
            columns.put("venue", plan.venue());
            columns.put("room", opening.room().map(Room::id).orElse(null));
            columns.put("day", day);
            columns.put(
                    "begins",
                    Sql.at(day.atTime(plan.begins()).atZone(opening.zone()).toInstant()));
            columns.put(
                    "ends",
                    Sql.at(day.atTime(plan.ends()).atZone(opening.zone()).toInstant()));
            jdbc.sql("insert into agenda.opening_window (id, opening, host, venue, room, day, during)"
                            + " values (:id, :opening, :host, :venue, :room, :day, tstzrange(:begins, :ends))"
                            + (leaveOut ? " on conflict do nothing" : " on conflict (opening, day) do nothing"))
                    .params(columns)
                    .update();
        }
    }

    Optional<Opening> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Opening> ofHost(UUID host) {
        return Rows.list(jdbc.sql(SELECT + "where o.host = :host order by o.first_day, o.begins, o.id")
                .param("host", host)
                .query((row, _) -> read(row)));
    }

    /** Those that go on and whose days are not all written yet. */
    List<Opening> toSpread(LocalDate to) {
        return Rows.list(
                jdbc.sql(SELECT + "where o.spread_to < :to and o.rule <> '' and o.last_day is null order by o.id")
                        .param("to", to)
                        .query((row, _) -> read(row)));
    }

    LocalDate spreadTo(UUID opening) {
        return jdbc.sql("select spread_to from agenda.opening where id = :id")
                .param("id", opening)
                .query(LocalDate.class)
                .single();
    }

    void spreadTo(UUID opening, LocalDate to) {
        jdbc.sql("update agenda.opening set spread_to = :to where id = :id")
                .param("to", to)
                .param("id", opening)
                .update();
    }

    /** Nothing after this day. */
    void stop(UUID opening, LocalDate lastDay, Instant now) {
        jdbc.sql("delete from agenda.opening_window where opening = :id and day > :last")
                .param("id", opening)
                .param("last", lastDay)
                .update();
        jdbc.sql("update agenda.opening set last_day = :last, changed_at = :now, version = version + 1 where id = :id")
                .param("id", opening)
                .param("last", lastDay)
                .param("now", Sql.at(now))
                .update();
    }

    /** Makes an exception of a day, or takes it back. */
    void close(UUID window, Optional<Instant> at) {
        jdbc.sql("update agenda.opening_window set closed_at = :at where id = :id")
                .param("id", window)
                .param("at", at.map(Sql::at).orElse(null))
                .update();
    }

    Optional<OpeningWindow> window(UUID id) {
        return jdbc.sql("""
                        select w.*, lower(w.during) as begins, upper(w.during) as ends, o.zone, o.minutes, o.bookable
                        from agenda.opening_window w join agenda.opening o on o.id = w.opening where w.id = :id
                        """).param("id", id).query((row, _) -> readWindow(row)).optional();
    }

    List<OpeningWindow> windowsOfHost(UUID host, Instant from, Instant to) {
        return windows(OF_HOST, "host", host, from, to);
    }

    public List<OpeningWindow> bookable(UUID venue, Instant from, Instant to) {
        return windows(OF_VENUE, "venue", venue, from, to);
    }

    private List<OpeningWindow> windows(String query, String name, UUID id, Instant from, Instant to) {
        return Rows.list(jdbc.sql(query)
                .param(name, id)
                .param("from", Sql.at(from))
                .param("to", Sql.at(to))
                .query((row, _) -> readWindow(row)));
    }

    private static Opening read(ResultSet row) throws SQLException {
        var room = row.getObject("room", UUID.class);
        var name = row.getString("room_name");
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("host", UUID.class),
                ZoneId.of(row.getString("zone")),
                room == null ? Optional.empty() : Optional.of(new Room(room, name)),
                new OpeningPlan(
                        row.getObject("venue", UUID.class),
                        name == null ? "" : name,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("rule"),
                        row.getInt("minutes"),
                        row.getBoolean("bookable"),
                        row.getBoolean("holidays")),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static OpeningWindow readWindow(ResultSet row) throws SQLException {
        return new OpeningWindow(
                row.getObject("id", UUID.class),
                row.getObject("opening", UUID.class),
                row.getObject("host", UUID.class),
                row.getObject("venue", UUID.class),
                Optional.ofNullable(row.getObject("room", UUID.class)),
                ZoneId.of(row.getString("zone")),
                row.getObject("day", LocalDate.class),
                Meetings.instant(row, "begins"),
                Meetings.instant(row, "ends"),
                row.getInt("minutes"),
                row.getBoolean("bookable"),
                row.getObject("closed_at") != null);
    }
}
