package fr.mediane.engines.procedures.files;

import fr.mediane.platform.Command;
import fr.mediane.platform.files.FileStore;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files that lie elsewhere to where new ones go. They stay encrypted as they are; each moves in a transaction of its
 * own, beside a running Médiane, and one that is stopped halfway goes on where it is started again.
 */
@Component
class MoveFiles implements Command {
    private static final int AT_ONCE = 100;
    private final Documents documents;
    private final FileStore store;
    private final TransactionTemplate transaction;

    MoveFiles(Documents documents, FileStore store, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String verb() {
        return "move-files";
    }

    @Override
    public String summary() {
        return "Brings files sent along with requests to where mediane.files.store says that they lie.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        int moved = 0;
        int left = 0;
        var after = new UUID(0, 0);
        for (var some = next(after); !some.isEmpty(); some = next(after)) {
            for (var id : some) {
                after = id;
                if (moved(id)) {
                    moved++;
                } else {
                    left++;
                }
            }
        }
        out.println(moved + " files moved, " + left + " left where they were" + (left > 0 ? " (see the log)." : "."));
        return left > 0 ? 1 : 0;
    }

    private List<UUID> next(UUID after) {
        return documents.elsewhere(!store.chosen(), after, AT_ONCE);
    }

    private boolean moved(UUID id) {
        var from = documents.place(id);
        return from.isEmpty()
                || from.flatMap(store::read)
                        .flatMap(store::put)
                        .filter(to -> Boolean.TRUE.equals(
                                transaction.execute(status -> moved(id, from.get(), to, status::setRollbackOnly))))
                        .isPresent();
    }

    private boolean moved(UUID id, FileStore.Place from, FileStore.Place to, Runnable undo) {
        boolean done = documents.move(id, from, to);
        if (!done) {
            undo.run(); // gone meanwhile: what was written for it is swept
        }
        return done;
    }
}
