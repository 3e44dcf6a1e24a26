package fr.mediane.engines.agenda;

import fr.mediane.engines.agenda.Booking.MadeBy;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in a meeting or waits to be. Contacts are sealed on the way in. */
@Repository
public class Bookings {
    /** Before the booking's id: a sealed contact moved to another row no longer opens. */
    static final String CONTACT = "agenda contact:";

    static final String GIVEN = "agenda given:";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BookingKeys keys;

    Bookings(JdbcClient jdbc, Vault vault, BookingKeys keys) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keys = keys;
    }

    /** Whether it was written; not when a booking with this id exists already, whoever made it. */
    boolean insert(Booking booking) {
        var who = booking.participant();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", booking.id());
        columns.put("meeting", booking.meeting());
        columns.put("seat", booking.seat().orElse(null));
        columns.put("waiting", booking.waitingSince().map(Sql::at).orElse(null));
        columns.put("participant", keys.participant(booking.id(), booking.participant()));
        columns.put("person", who.person().orElse(null));
        columns.put("account", who.account().orElse(null));
        columns.put("name", who.name());
        columns.put(
                "contact",
                who.contact().none() ? null : vault.seal(who.contact().text(), CONTACT + booking.id()));
        columns.put("locale", booking.locale());
        var given = keys.make(booking.id());
        columns.put("link", keys.linkAtRest(given.token()));
        columns.put("code", keys.codeAtRest(given.code()));
        columns.put("made_by", booking.madeBy().name());
        columns.put("now", Sql.at(booking.createdAt()));
        return jdbc.sql("""
                        insert into agenda.booking (id, meeting, during, seat, waiting_since, participant, person, account,
                            name, contact, locale, link, code, made_by, created_at)
                        select :id, m.id, m.during, :seat::smallint, :waiting::timestamptz, :participant, :person::uuid,
                            :account::uuid, :name, :contact::bytea, :locale, :link, :code, :made_by, :now
                        from agenda.meeting m where m.id = :meeting
                        on conflict (id) do nothing
                        """).params(columns).update() == 1;
    }

    /** Whether the same participant is in this meeting or waits for it. */
    boolean alreadyIn(Booking booking) {
        return jdbc.sql("""
                        select exists (select from agenda.booking
                            where meeting = :meeting and participant = any (:participants)
                            and attendance not in ('excused', 'revoked'))
                        """)
                .param("meeting", booking.meeting())
                .param("participants", keys.participants(booking.id(), booking.participant()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Whoever seats this participant waits here for whoever does so already. The database refuses two seats at one time even
     * without; this only keeps two from waiting for each other until the database ends one of them, a second later.
     */
    public void takeTurns(Booking booking) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:participant, 8))")
                .param(
                        "participant",
                        keys.participant(booking.id(), booking.participant()).toString())
                .query((_, _) -> true)
                .single();
    }

    /**
     * Whether the same participant has a seat elsewhere at that time, known by a former key: what the newest key knows, the
     * database refuses by itself.
     */
    public boolean elsewhere(Booking booking) {
        var known = keys.participants(booking.id(), booking.participant());
        return known.length > 1
                && jdbc.sql("""
                        select exists (select from agenda.booking other
                            join agenda.meeting m on m.id = :meeting and other.during && m.during
                            where other.participant = any (:participants) and other.seat is not null
                            and other.id <> :id)
                        """)
                        .param("meeting", booking.meeting())
                        .param("participants", known)
                        .param("id", booking.id())
                        .query(Boolean.class)
                        .single();
    }

    public Optional<Booking> find(UUID id) {
        return jdbc.sql("select * from agenda.booking where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    public Optional<Booking> byToken(String token) {
        return jdbc.sql("select * from agenda.booking where link = :link")
                .param("link", keys.linkAtRest(token))
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those with this short code; nearly always one. */
    public List<Booking> byCode(String code) {
        return Rows.list(jdbc.sql("select * from agenda.booking where code = any (:codes)")
                .param("codes", keys.codesAtRest(code))
                .query((row, _) -> read(row)));
    }

    public List<Booking> ofAccount(UUID account, Instant since) {
        return Rows.list(jdbc.sql("""
                        select * from agenda.booking where account = :account and upper(during) > :since
                        order by lower(during), id limit 100
                        """)
                .param("account", account)
                .param("since", Sql.at(since))
                .query((row, _) -> read(row)));
    }

    /** How many meetings somebody has ahead. */
    public int ahead(UUID id, Participant who, Instant now) {
        return jdbc.sql("""
                        select count(*) from agenda.booking
                        where participant = any (:participants) and seat is not null and lower(during) > :now
                        """)
                .param("participants", keys.participants(id, who))
                .param("now", Sql.at(now))
                .query(Integer.class)
                .single();
    }

    /** Those who are in, then those who wait in their order, then those who gave up. */
    List<Booking> of(UUID meeting) {
        return of(List.of(meeting));
    }

    List<Booking> of(Collection<UUID> meetings) {
        return Rows.list(
                jdbc.sql("""
                        select * from agenda.booking where meeting = any (:meetings)
                        order by meeting, seat nulls last, waiting_since nulls last, id
                        """).param("meetings", meetings.toArray(UUID[]::new)).query((row, _) -> read(row)));
    }

    /** How many seats are taken of each; a meeting without any is left out. */
    Map<UUID, Integer> taken(Collection<UUID> meetings) {
        var taken = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select meeting, count(*) as seats from agenda.booking
                        where meeting = any (:meetings) and seat is not null group by meeting
                        """).param("meetings", meetings.toArray(UUID[]::new)).query(row -> {
            taken.put(row.getObject("meeting", UUID.class), row.getInt("seats"));
        });
        return taken;
    }

    /** The first seat that nobody holds; the meeting is locked by the caller. */
    public Optional<Integer> freeSeat(UUID meeting) {
        return jdbc.sql("""
                        select s.number from agenda.seat s
                        where s.meeting = :meeting and not exists (
                            select from agenda.booking b where b.meeting = s.meeting and b.seat = s.number)
                        order by s.number limit 1
                        """).param("meeting", meeting).query(Integer.class).optional();
    }

    /** Those who wait, first come first. */
    List<Booking> waiting(UUID meeting) {
        return Rows.list(jdbc.sql("""
                        select * from agenda.booking where meeting = :meeting and waiting_since is not null
                        order by waiting_since, id
                        """).param("meeting", meeting).query((row, _) -> read(row)));
    }

    /** Somebody who waited has a seat; from now on the newest key knows them. */
    void seat(Booking booking, int seat) {
        sit(booking, seat, "waiting_since = null");
    }

    /** Somebody who had given up comes after all. */
    public void comeBack(Booking booking, int seat) {
        sit(booking, seat, "attendance = 'unknown', ended_at = null");
    }

    private void sit(Booking booking, int seat, String more) {
        var who = booking.participant();
        jdbc.sql("update agenda.booking set seat = :seat, participant = coalesce(:participant, participant), " + more
                        + " where id = :id")
                .param("id", booking.id())
                .param("seat", seat)
                .param("participant", who.contact().none() ? null : keys.participant(booking.id(), who), Types.OTHER)
                .update();
    }

    public void attend(UUID booking, Attendance attendance) {
        jdbc.sql("update agenda.booking set attendance = :attendance where id = :id")
                .param("id", booking)
                .param("attendance", attendance.code())
                .update();
    }

    /** Gives up the seat or the place in line. */
    void end(UUID booking, Attendance how, Instant now) {
        jdbc.sql("""
                        update agenda.booking set attendance = :how, seat = null, waiting_since = null, ended_at = :now
                        where id = :id
                        """)
                .param("id", booking)
                .param("how", how.code())
                .param("now", Sql.at(now))
                .update();
    }

    /** Who was reminded of the former time is reminded of the new one. */
    void remindAgain(UUID meeting) {
        jdbc.sql("update agenda.booking set reminded_at = null where meeting = :meeting")
                .param("meeting", meeting)
                .update();
    }

    /** An appointment to which nobody comes any more: the hour is free again. */
    void freeTheHour(UUID meeting, Instant now) {
        jdbc.sql("""
                        update agenda.meeting
                        set cancelled_at = :now, changed_at = :now, sequence = sequence + 1, version = version + 1
                        where id = :id and kind = 'APPOINTMENT' and cancelled_at is null
                        """).param("id", meeting).param("now", Sql.at(now)).update();
    }

    private Booking read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("contact");
        return new Booking(
                id,
                row.getObject("meeting", UUID.class),
                Optional.ofNullable(row.getObject("seat", Integer.class)),
                Optional.ofNullable(row.getObject("waiting_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Attendance.of(row.getString("attendance")).orElseThrow(),
                new Participant(
                        Optional.ofNullable(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getString("name"),
                        sealed == null ? Contact.NONE : Contact.read(vault.open(sealed, CONTACT + id))),
                row.getString("locale"),
                MadeBy.valueOf(row.getString("made_by")),
                Meetings.instant(row, "created_at"));
    }

    /** The link and the code that somebody holds. */
    public BookingKeys.Given given(UUID booking) {
        return jdbc.sql("select link, given from agenda.booking where id = :id")
                .param("id", booking)
                .query((row, _) -> {
                    var sealed = row.getBytes("given");
                    return sealed == null
                            ? keys.find(booking, row.getBytes("link"))
                            : BookingKeys.Given.read(vault.open(sealed, GIVEN + booking));
                })
                .single();
    }
}
