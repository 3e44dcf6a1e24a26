package fr.mediane.engines.agenda;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.KeyTurn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings, their rooms and their seats. */
@Repository
public class Meetings {
    private static final String BETWEEN = Sql.beside(Meetings.class, "meetings-between");
    private static final String SELECT = """
            select m.*, lower(m.during) as begins, upper(m.during) as ends, r.name as room_name
            from agenda.meeting m left join agenda.room r on r.id = m.room
            """;

    private final JdbcClient jdbc;
    private final KeyTurn keys;

    Meetings(JdbcClient jdbc, KeyTurn keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Whoever changes the calendar of this host waits here for whoever does so already. The constraints of the database
     * refuse what overlaps even without; this only keeps two from waiting for each other. Who is who is known by one key
     * until this transaction ends.
     */
    public void takeTurns(UUID host) {
        keys.hold();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:host, 7))")
                .param("host", host.toString())
                .query((row, _) -> true)
                .single();
    }

    /** Whether it was written; not when a meeting with this id exists already, whoever made it. */
    public boolean insert(Meeting meeting) {
        boolean fresh = jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, room, zone, during, title, capacity, announced,
                            created_at, changed_at)
                        values (:id, :kind, :host, :venue, :room, :zone, tstzrange(:begins, :ends), :title, :capacity,
                            :announced, :now, :now)
                        on conflict (id) do nothing
                        """).params(columns(meeting)).update() == 1;
        if (fresh) {
            addSeats(meeting.id(), meeting.capacity());
        }
        return fresh;
    }

    /** Whether it was written; not when it changed since this version was read. Bookings follow the time. */
    boolean update(Meeting meeting) {
        return jdbc.sql("""
                        update agenda.meeting
                        set venue = :venue, room = :room, zone = :zone, during = tstzrange(:begins, :ends),
                            title = :title, capacity = :capacity, announced = :announced, cancelled_at = :cancelled,
                            sequence = sequence + 1, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """).params(columns(meeting)).update() == 1;
    }

    /** More seats, or fewer; not when too few of them are free to be taken away. The meeting is locked by the caller. */
    boolean resize(UUID meeting, int before, int after) {
        if (after > before) {
            addSeats(meeting, after - before);
            return true;
        }
        return jdbc.sql("""
                        delete from agenda.seat where meeting = :meeting and number in (
                            select s.number from agenda.seat s
                            where s.meeting = :meeting and not exists (
                                select from agenda.booking b where b.meeting = s.meeting and b.seat = s.number)
                            order by s.number desc limit :fewer)
                        """)
                        .param("meeting", meeting)
                        .param("fewer", before - after)
                        .update()
                == before - after;
    }

    private void addSeats(UUID meeting, int more) {
        jdbc.sql("""
                        insert into agenda.seat (meeting, number)
                        select :meeting, n from generate_series(1, 500) n
                        where n not in (select number from agenda.seat where meeting = :meeting)
                        order by n limit :more
                        """).param("meeting", meeting).param("more", more).update();
    }

    public Optional<Meeting> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The same, and nobody else changes who is in it before this transaction ends; nor does the key by which one knows them. */
    public Optional<Meeting> lock(UUID id) {
        keys.hold();
        return jdbc.sql(SELECT + "where m.id = :id for update of m")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Meeting> between(UUID host, Instant from, Instant to) {
        return Rows.list(jdbc.sql(BETWEEN)
                .param("host", host)
                .param("from", Sql.at(from))
                .param("to", Sql.at(to))
                .query((row, _) -> read(row)));
    }

    List<UUID> venues(UUID host) {
        return Rows.list(jdbc.sql("""
                        select venue from (
                            select venue, changed_at from agenda.opening where host = :host
                            union all
                            (select venue, changed_at from agenda.meeting where host = :host
                             order by changed_at desc limit 200)) used
                        group by venue order by max(changed_at) desc limit 20
                        """).param("host", host).query(UUID.class));
    }

    /** The room of this name at a venue, made when nobody has named it yet. */
    public Room room(UUID venue, String name) {
        jdbc.sql("insert into agenda.room (id, venue, name) values (:id, :venue, :name) on conflict do nothing")
                .param("id", Uuid7.next())
                .param("venue", venue)
                .param("name", name)
                .update();
        return jdbc.sql("select id, name from agenda.room where venue = :venue"
                        + " and platform.plain(name) = platform.plain(:name)")
                .param("venue", venue)
                .param("name", name)
                .query((row, _) -> new Room(row.getObject("id", UUID.class), row.getString("name")))
                .single();
    }

    private static Map<String, @Nullable Object> columns(Meeting meeting) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", meeting.id());
        columns.put("kind", meeting.kind().name());
        columns.put("host", meeting.host());
        columns.put("venue", meeting.venue());
        columns.put("room", meeting.room().map(Room::id).orElse(null));
        columns.put("zone", meeting.zone().getId());
        columns.put("begins", Sql.at(meeting.begins()));
        columns.put("ends", Sql.at(meeting.ends()));
        columns.put("title", meeting.title());
        columns.put("capacity", meeting.capacity());
        columns.put("announced", meeting.announced());
        columns.put("cancelled", meeting.cancelledAt().map(Sql::at).orElse(null));
        columns.put("now", Sql.at(meeting.changedAt()));
        columns.put("version", meeting.version());
        return columns;
    }

    public static Meeting read(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                row.getObject("host", UUID.class),
                row.getObject("venue", UUID.class),
                Optional.ofNullable(row.getObject("room", UUID.class)).map(id -> new Room(id, text(row, "room_name"))),
                ZoneId.of(row.getString("zone")),
                instant(row, "begins"),
                instant(row, "ends"),
                row.getString("title"),
                row.getInt("capacity"),
                row.getBoolean("announced"),
                Optional.ofNullable(row.getObject("cancelled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("sequence"),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
