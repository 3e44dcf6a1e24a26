package fr.mediane.programmes.coordination.events;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

/** The events; when and where they are is read from what the agenda publishes. */
@Repository
class PublicEvents {
    private static final String COMING = Sql.beside(PublicEvents.class, "coming-events");
    private static final String PAST = Sql.beside(PublicEvents.class, "past-events");
    private static final String SELECT = """
            select e.id, e.kind, e.description, e.audience, e.price, e.commune, m.host, m.place, m.zone, m.begins, m.ends,
                m.title, m.capacity, m.seated, m.came, m.announced, m.cancelled_at, m.version
            from coordination.event e join agenda.published_meeting m on m.id = e.id
            """;
    private final JdbcClient jdbc;

    PublicEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept here of an event.
     *
     * @param commune its code; unknown for some venues
     */
    record Told(
            UUID id,
            EventKind kind,
            String description,
            String audience,
            String price,
            Optional<String> commune,
            Optional<String> departement) {
        Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("id", id);
            columns.put("kind", kind.code());
            columns.put("description", description);
            columns.put("audience", audience);
            columns.put("price", price);
            columns.put("commune", commune.orElse(null));
            columns.put("departement", departement.orElse(null));
            return columns;
        }
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Told told) {
        return jdbc.sql("""
                        insert into coordination.event (id, kind, description, audience, price, commune, departement)
                        values (:id, :kind, :description, :audience, :price, :commune, :departement)
                        on conflict do nothing
                        """).params(told.columns()).update() == 1;
    }

    void update(Told told) {
        jdbc.sql("""
                        update coordination.event
                        set kind = :kind, description = :description, audience = :audience, price = :price,
                            commune = :commune, departement = :departement
                        where id = :id
                        """).params(told.columns()).update();
    }

    Optional<PublicEvent> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of a host, the latest first, cancelled ones included. */
    List<PublicEvent> of(UUID host, int most) {
        return Rows.list(jdbc.sql(SELECT + "where m.host = :host order by m.begins desc, e.id limit :most")
                .param("host", host)
                .param("most", most)
                .query((row, _) -> read(row)));
    }

    EventSearch.Found coming(EventSearch search, Instant from, Instant now) {
        var rows = Rows.list(jdbc.sql(COMING)
                .param("now", Sql.at(now))
                .param("from", Sql.at(from))
                .param("commune", search.commune())
                .param("departement", search.departement())
                .param("limit", EventSearch.PAGE_SIZE)
                .param("offset", (search.page() - 1L) * EventSearch.PAGE_SIZE)
                .query((row, _) -> new Row(read(row), row.getLong("total"))));
        return new EventSearch.Found(
                rows.stream().map(Row::event).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    List<PublicEvent> past(EventSearch search, Instant now, Duration since, int most) {
        return Rows.list(jdbc.sql(PAST)
                .param("now", Sql.at(now))
                .param("since", Sql.at(now.minus(since)))
                .param("commune", search.commune())
                .param("departement", search.departement())
                .param("limit", most)
                .query((row, _) -> read(row)));
    }

    private record Row(PublicEvent event, long total) {}

    private static PublicEvent read(ResultSet row) throws SQLException {
        return new PublicEvent(
                row.getObject("id", UUID.class),
                Coded.of(EventKind.class, row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("description"),
                row.getString("audience"),
                row.getString("price"),
                Optional.ofNullable(row.getString("commune")),
                row.getObject("host", UUID.class),
                row.getObject("place", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getInt("capacity"),
                row.getInt("seated"),
                row.getInt("came"),
                row.getBoolean("announced"),
                row.getObject("cancelled_at", OffsetDateTime.class) != null,
                row.getInt("version"));
    }
}
