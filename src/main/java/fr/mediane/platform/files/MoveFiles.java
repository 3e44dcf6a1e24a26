package fr.mediane.platform.files;

import fr.mediane.platform.Command;
import fr.mediane.platform.Rows;
import java.io.PrintStream;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files that lie elsewhere to where new ones go, of every table that keeps some. They stay encrypted as they are; each
 * moves in a transaction of its own, beside a running Médiane, and one that is stopped halfway goes on where it is started
 * again.
 */
@Component
class MoveFiles implements Command {
    private static final int AT_ONCE = 100;
    private final List<FileTable> tables;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MoveFiles(List<FileTable> tables, FileStore store, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String verb() {
        return "move-files";
    }

    @Override
    public String summary() {
        return "Brings files that people sent to where mediane.files.store says that they lie.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        int moved = 0;
        int left = 0;
        for (var table : tables) {
            var after = new UUID(0, 0);
            for (var some = next(table, after); !some.isEmpty(); some = next(table, after)) {
                for (var id : some) {
                    after = id;
                    if (moved(table, id)) {
                        moved++;
                    } else {
                        left++;
                    }
                }
            }
        }
        out.println(moved + " files moved, " + left + " left where they were" + (left > 0 ? " (see the log)." : "."));
        return left > 0 ? 1 : 0;
    }

    /** Some that lie elsewhere than new ones, after an id, by id. */
    private List<UUID> next(FileTable table, UUID after) {
        return Rows.list(jdbc.sql("select id from " + table.inSql() + """
                         where num_nonnulls(body, object) = 1 and (object is not null) = :stored and id > :after
                        order by id limit :most
                        """)
                .param("stored", !store.chosen())
                .param("after", after)
                .param("most", AT_ONCE)
                .query(UUID.class));
    }

    private boolean moved(FileTable table, UUID id) {
        var from = place(table, id);
        return from.isEmpty()
                || from.flatMap(store::read)
                        .flatMap(store::put)
                        .filter(to -> Boolean.TRUE.equals(transaction.execute(status -> {
                            boolean done = move(table, id, from.get(), to);
                            if (!done) {
                                status.setRollbackOnly(); // gone meanwhile: what was written for it is swept
                            }
                            return done;
                        })))
                        .isPresent();
    }

    /** Where it lies, as it is kept; empty when it went meanwhile. */
    private Optional<FileStore.Place> place(FileTable table, UUID id) {
        return jdbc.sql("select body, object from " + table.inSql() + " where id = :id")
                .param("id", id)
                .query((row, _) -> new FileStore.Place(
                        Optional.ofNullable(row.getBytes("body")),
                        Optional.ofNullable(row.getObject("object", UUID.class))))
                .optional()
                .filter(place -> place.body().isPresent() || place.object().isPresent());
    }

    /** From one place to another; false when it went or moved meanwhile. */
    private boolean move(FileTable table, UUID id, FileStore.Place from, FileStore.Place to) {
        store.keep(to);
        return jdbc.sql("update " + table.inSql() + """
                         set body = :body, object = :object
                        where id = :id and num_nonnulls(body, object) = 1 and object is not distinct from :before
                        """)
                        .param("id", id)
                        .param("body", to.body().orElse(null), Types.BINARY)
                        .param("object", to.object().orElse(null), Types.OTHER)
                        .param("before", from.object().orElse(null), Types.OTHER)
                        .update()
                == 1;
    }
}
