package fr.mediane.registers.venues;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The venues in the database. Nothing is added or changed here without a line in the journal. */
@Repository
public class Venues {
    private static final String MODULE = "registers.venues";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final JournalDesk journal;

    Venues(JdbcClient jdbc, NamedParameterJdbcTemplate batch, JournalDesk journal) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.journal = journal;
    }

    public Optional<Venue> find(UUID id) {
        return jdbc.sql("select * from venues.venue where id = :id")
                .param("id", id)
                .query(VenueColumns::venue)
                .optional();
    }

    /** The venue that stands for this one since any merges; itself when there was none. */
    Optional<Venue> current(UUID id) {
        var venue = find(id);
        for (int steps = 0; steps < 100 && venue.flatMap(Venue::mergedInto).isPresent(); steps++) {
            venue = venue.flatMap(Venue::mergedInto).flatMap(this::find);
        }
        return venue;
    }

    /** By the standard's id, of now or of before a merge; a merged venue is found itself by its own id. */
    public Map<String, Venue> byStandardIds(Collection<String> ids) {
        var found = new HashMap<String, Venue>();
        var names = ids.toArray(String[]::new);
        jdbc.sql("select f.former, v.* from venues.former_id f join venues.venue v on v.id = f.venue"
                        + " where f.former = any(:ids)")
                .param("ids", names)
                .query(row -> {
                    found.put(row.getString("former"), VenueColumns.venue(row, 0));
                });
        Rows.list(jdbc.sql("select * from venues.venue where standard_id = any(:ids)")
                        .param("ids", names)
                        .query(VenueColumns::venue))
                .forEach(venue -> found.put(venue.standardId(), venue));
        return found;
    }

    /** Adds a venue unless there is one of this id; two at the same moment add one. */
    boolean addOnce(Actor actor, Venue venue) {
        boolean added = jdbc.sql(VenueColumns.INSERT + " on conflict do nothing")
                        .paramSource(VenueColumns.parameters(venue))
                        .update()
                == 1;
        if (added) {
            journal.created(actor, Entry.of(MODULE, "venue", venue.id()));
        }
        return added;
    }

    public void add(Actor actor, List<Venue> venues) {
        batch.batchUpdate(VenueColumns.INSERT, parameters(venues));
        journal.write(
                actor,
                Action.CREATED,
                venues.stream()
                        .map(venue -> Entry.of(MODULE, "venue", venue.id()))
                        .toList());
    }

    /**
     * Changes venues that were read before.
     *
     * @throws OptimisticLockingFailureException when somebody else changed one in between
     */
    public void change(Actor actor, List<Changed> changes) {
        int[] counts = batch.batchUpdate(
                VenueColumns.UPDATE,
                parameters(changes.stream().map(Changed::after).toList()));
        for (int count : counts) {
            if (count != 1) {
                throw new OptimisticLockingFailureException("venue changed by somebody else");
            }
        }
        journal.write(
                actor,
                Action.CHANGED,
                changes.stream()
                        .map(change -> Entry.of(
                                MODULE,
                                "venue",
                                change.after().id(),
                                VenueColumns.differing(change.before(), change.after())))
                        .toList());
    }

    /** A venue as it was read and as it shall be. */
    public record Changed(Venue before, Venue after) {}

    private static MapSqlParameterSource[] parameters(List<Venue> venues) {
        return venues.stream().map(VenueColumns::parameters).toArray(MapSqlParameterSource[]::new);
    }
}
