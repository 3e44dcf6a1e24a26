package fr.mediane.registers.journal;

import fr.mediane.kernel.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the journal: every change, and every read of personal data. Entries go in with the caller's own transaction,
 * so that either both stay or neither does; a read-only transaction therefore cannot note what it reads. Nobody waits
 * for anybody: blocks are sealed afterwards. Everyone may write here, whoever they are.
 */
@Component
@Transactional
public class JournalDesk {
    private static final int BATCH = 5_000;
    private final JdbcClient jdbc;
    private final Clock clock;

    JournalDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void created(Actor actor, Entry... entries) {
        write(actor, Action.CREATED, List.of(entries));
    }

    public void changed(Actor actor, Entry... entries) {
        write(actor, Action.CHANGED, List.of(entries));
    }

    public void deleted(Actor actor, Entry... entries) {
        write(actor, Action.DELETED, List.of(entries));
    }

    public void read(Actor actor, Entry... entries) {
        write(actor, Action.READ, List.of(entries));
    }

    public void exported(Actor actor, Entry... entries) {
        write(actor, Action.EXPORTED, List.of(entries));
    }

    /** Any other action, and many entries at once: some thousands go in with one statement. */
    public void write(Actor actor, Action action, Collection<Entry> entries) {
        var all = List.copyOf(entries);
        for (int from = 0; from < all.size(); from += BATCH) {
            insert(actor, action, all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private void insert(Actor actor, Action action, List<Entry> entries) {
        jdbc.sql("""
                        insert into journal.entry
                            (at, actor_kind, actor, action, module, record_type, record, fields, on_behalf_of)
                        select :at, :kind, :actor::uuid, :action, e.module, e.type, e.record,
                            string_to_array(e.fields, ','), e.behalf
                        from unnest(:modules::text[], :types::text[], :records::uuid[], :fields::text[], :behalves::uuid[])
                            with ordinality as e (module, type, record, fields, behalf, line)
                        order by e.line
                        """)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("kind", ActorKind.of(actor).name())
                .param("actor", actor.account().orElse(null))
                .param("action", action.name())
                .param("modules", texts(entries, Entry::module))
                .param("types", texts(entries, Entry::type))
                .param("records", ids(entries, Entry::record))
                .param("fields", texts(entries, entry -> String.join(",", entry.fields())))
                .param("behalves", ids(entries, Entry::onBehalfOf))
                .update();
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable UUID[] ids(List<Entry> entries, Function<Entry, Optional<UUID>> part) {
        return entries.stream().map(entry -> part.apply(entry).orElse(null)).toArray(UUID[]::new);
    }
}
