package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.CommitteeDecision;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The meetings of committees, with who is invited and what was decided. */
@Repository
class CommitteeMeetings {
    private final JdbcClient jdbc;

    CommitteeMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CommitteeMeeting> find(UUID id) {
        return jdbc.sql("select * from coordination.committee_meeting where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of a road map, the latest first. */
    List<CommitteeMeeting> of(UUID map) {
        return Rows.list(
                jdbc.sql("select * from coordination.committee_meeting where road_map = :map order by begins desc, id")
                        .param("map", map)
                        .query((row, _) -> read(row)));
    }

    void insert(CommitteeMeeting one, Optional<UUID> by) {
        jdbc.sql("""
                        insert into coordination.committee_meeting (id, road_map, begins, minutes, place, link, agenda,
                            created_by, changed_at)
                        values (:id, :map, :begins, :minutes, :place, :link, :agenda, :by::uuid, :now)
                        """)
                .params(columns(one))
                .param("map", one.roadMap())
                .param("by", by.orElse(null))
                .update();
        one.guests().forEach(guest -> insert(one.id(), guest));
    }

    /** False when somebody else changed it since that version. Who stays invited stays as they are. */
    boolean update(CommitteeMeeting one) {
        boolean written = jdbc.sql("""
                        update coordination.committee_meeting
                        set version = version + 1, begins = :begins, minutes = :minutes, place = :place, link = :link,
                            agenda = :agenda, changed_at = :now
                        where id = :id and version = :version
                        """)
                        .params(columns(one))
                        .param("version", one.version())
                        .update()
                == 1;
        if (written) {
            jdbc.sql("delete from coordination.committee_guest where meeting = :id and name <> all (:names)")
                    .param("id", one.id())
                    .param("names", one.guests().stream().map(Guest::name).toArray(String[]::new))
                    .update();
            one.guests().forEach(guest -> insert(one.id(), guest));
        }
        return written;
    }

    private static Map<String, @Nullable Object> columns(CommitteeMeeting one) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", one.id());
        columns.put("begins", Sql.at(one.begins()));
        columns.put("minutes", one.minutes());
        columns.put("place", one.place());
        columns.put("link", one.link());
        columns.put("agenda", one.agenda());
        columns.put("now", Sql.at(one.changedAt()));
        return columns;
    }

    private void insert(UUID meeting, Guest guest) {
        jdbc.sql("""
                        insert into coordination.committee_guest (meeting, partner, name, email)
                        values (:meeting, :partner::uuid, :name, :email)
                        on conflict (meeting, name) do update set partner = excluded.partner, email = excluded.email
                        """)
                .param("meeting", meeting)
                .param("partner", guest.partner().orElse(null))
                .param("name", guest.name())
                .param("email", guest.email().orElse(null))
                .update();
    }

    void cancel(UUID id, Instant now) {
        jdbc.sql("""
                        update coordination.committee_meeting
                        set version = version + 1, cancelled = true, changed_at = :now where id = :id and not cancelled
                        """).param("id", id).param("now", Sql.at(now)).update();
    }

    /** Addresses of guests have served: of this meeting. */
    void forgetAddresses(UUID id) {
        jdbc.sql("update coordination.committee_guest set email = null where meeting = :id")
                .param("id", id)
                .update();
    }

    /** Of all meetings that began before. */
    void forgetAddresses(Instant before) {
        jdbc.sql("""
                        update coordination.committee_guest g set email = null
                        from coordination.committee_meeting m
                        where m.id = g.meeting and m.begins < :before and g.email is not null
                        """).param("before", Sql.at(before)).update();
    }

    void invited(Collection<UUID> guests, Instant now) {
        jdbc.sql("update coordination.committee_guest set invited_at = :now where id = any (:ids)")
                .param("ids", guests.toArray(UUID[]::new))
                .param("now", Sql.at(now))
                .update();
    }

    /** What was said, and who came; addresses have served then. */
    boolean record(UUID id, int version, String account, Collection<UUID> present, Instant now) {
        boolean written = jdbc.sql("""
                        update coordination.committee_meeting
                        set version = version + 1, account = :account, changed_at = :now
                        where id = :id and version = :version and not cancelled
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("account", account)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
        if (written) {
            jdbc.sql("""
                            update coordination.committee_guest set present = id = any (:present) where meeting = :id
                            """)
                    .param("id", id)
                    .param("present", present.toArray(UUID[]::new))
                    .update();
            forgetAddresses(id);
        }
        return written;
    }

    /** Whether there is a decision with this id, of any meeting. */
    boolean decisionExists(UUID id) {
        return jdbc.sql("select exists (select from coordination.committee_decision where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void decide(CommitteeMeeting meeting, CommitteeDecision decision) {
        jdbc.sql("""
                        insert into coordination.committee_decision (id, road_map, meeting, action, favourable, wording)
                        values (:id, :map, :meeting, :action::uuid, :favourable, :wording)
                        """)
                .param("id", decision.id())
                .param("map", meeting.roadMap())
                .param("meeting", meeting.id())
                .param("action", decision.action().orElse(null))
                .param("favourable", decision.favourable())
                .param("wording", decision.wording())
                .update();
    }

    void withdraw(UUID decision) {
        jdbc.sql("delete from coordination.committee_decision where id = :id")
                .param("id", decision)
                .update();
    }

    private CommitteeMeeting read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CommitteeMeeting(
                id,
                row.getInt("version"),
                row.getObject("road_map", UUID.class),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("link"),
                row.getString("agenda"),
                row.getString("account"),
                row.getBoolean("cancelled"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                guests(id),
                decisions(id));
    }

    private List<Guest> guests(UUID meeting) {
        return Rows.list(jdbc.sql("select * from coordination.committee_guest where meeting = :id order by name, id")
                .param("id", meeting)
                .query((row, _) -> new Guest(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("partner", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email")),
                        row.getBoolean("present"),
                        row.getObject("invited_at") != null)));
    }

    private List<CommitteeDecision> decisions(UUID meeting) {
        return Rows.list(jdbc.sql("select * from coordination.committee_decision where meeting = :id order by id")
                .param("id", meeting)
                .query((row, _) -> new CommitteeDecision(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("action", UUID.class)),
                        row.getBoolean("favourable"),
                        row.getString("wording"))));
    }
}
