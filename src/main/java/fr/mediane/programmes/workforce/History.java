package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, in order; only added to. */
@Repository
public class History {
    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param positions how many it is about, when it is about some
     */
    public record Event(
            UUID convention,
            @Nullable UUID position,
            @Nullable UUID contract,
            EventKind kind,
            LocalDate day,
            @Nullable Integer positions,
            String words) {
        static Event of(UUID convention, EventKind kind, LocalDate day) {
            return new Event(convention, null, null, kind, day, null, "");
        }

        static Event of(UUID convention, EventKind kind, LocalDate day, int positions, String words) {
            return new Event(convention, null, null, kind, day, positions, words);
        }

        static Event of(Position position, @Nullable UUID contract, EventKind kind, LocalDate day) {
            return new Event(position.convention(), position.id(), contract, kind, day, null, "");
        }
    }

    void add(Actor actor, Event event) {
        jdbc.sql("""
                        insert into workforce.event
                            (id, convention, position, contract, kind, day, positions, words, written_at, written_by)
                        values (:id, :convention, :position, :contract, :kind, :day, :positions, :words, :now, :by)
                        """)
                .param("id", Uuid7.next())
                .param("convention", event.convention())
                .param("position", event.position())
                .param("contract", event.contract())
                .param("kind", event.kind().name())
                .param("day", event.day())
                .param("positions", event.positions())
                .param("words", event.words())
                .param("now", Sql.at(clock.instant()))
                .param("by", actor.account().orElse(null))
                .update();
    }

    /** Of a convention and its positions, the latest first. */
    List<Event> ofConvention(UUID convention) {
        return Rows.list(jdbc.sql(COLUMNS + "where convention = :id order by day desc, id desc limit 500")
                .param("id", convention)
                .query(Event.class));
    }

    /** Of a position, the latest first. */
    List<Event> ofPosition(UUID position) {
        return Rows.list(jdbc.sql(COLUMNS + "where position = :id order by day desc, id desc limit 500")
                .param("id", position)
                .query(Event.class));
    }

    private static final String COLUMNS =
            "select convention, position, contract, kind, day, positions, words from workforce.event ";
}
