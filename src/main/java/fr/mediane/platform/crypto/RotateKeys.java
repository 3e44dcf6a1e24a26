package fr.mediane.platform.crypto;

import fr.mediane.platform.Command;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Changes the keys: a new one for sealing and one for hashes, and everything is brought under them while people work.
 * The former keys stay in their files until {@code retire}, and open what was written meanwhile; killed at any moment,
 * nothing is lost, and {@code resume} goes on. A running Médiane takes new keys up by itself.
 */
@Component
class RotateKeys implements Command {
    /** Any number that no other lock of ours has. */
    private static final long LOCK = 0x6d656b657973L;

    /** Each round finds only what was written under a former key during the one before: seldom more than two. */
    private static final int MOST_ROUNDS = 20;

    private final Vault vault;
    private final KeyTurn turn;
    private final Sweep sweep;
    private final KeysSettled settled;
    private final ObjectProvider<SealedTable> tables;

    RotateKeys(Vault vault, KeyTurn turn, Sweep sweep, KeysSettled settled, ObjectProvider<SealedTable> tables) {
        this.vault = vault;
        this.turn = turn;
        this.sweep = sweep;
        this.settled = settled;
        this.tables = tables;
    }

    @Override
    public String verb() {
        return "rotate-keys";
    }

    @Override
    public String summary() {
        return "Makes new keys and brings everything under them; after a stop: rotate-keys resume;"
                + " then, to remove the former keys: rotate-keys retire.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (arguments.size() > 1 || !Set.of("", "resume", "retire").contains(what)) {
            out.println("rotate-keys, rotate-keys resume or rotate-keys retire");
            return 2;
        }
        return settled.alone(LOCK, () -> work(what, out)).orElseGet(() -> {
            out.println("Keys are being changed by another process already; nothing was done.");
            return 1;
        });
    }

    private int work(String what, PrintStream out) {
        if (what.isEmpty()) {
            vault.addPrimary();
            turn.change();
        }
        if (what.equals("retire")) {
            out.println("Waiting until what was begun under former keys is written…");
            settled.await(vault.changedAt());
            settled.await(turn.changedAt());
        }
        boolean clean = sweepAll(out);
        if (clean && what.equals("retire")) {
            int former = vault.retire() + turn.retire();
            out.printf(
                    "%d former keys removed. Copies of the database made before need the files they had then.%n",
                    former);
        } else if (what.equals("retire")) {
            out.println("No key was removed.");
        }
        return clean ? 0 : 1;
    }

    /** Whether nothing is left under a former key. */
    private boolean sweepAll(PrintStream out) {
        var all = tables.orderedStream().toList();
        var changed = new LinkedHashMap<String, Long>();
        Set<String> unreadable = new LinkedHashSet<>();
        boolean clean = false;
        for (int round = 0; !clean && round < MOST_ROUNDS; round++) {
            clean = true;
            unreadable.clear();
            for (var table : all) {
                var swept = sweep.over(table);
                changed.merge(table.name(), swept.changed(), Long::sum);
                unreadable.addAll(swept.unreadable());
                clean &= swept.changed() == 0;
            }
            clean = clean && (!unreadable.isEmpty() || all.stream().allMatch(table -> sweep.left(table) == 0));
        }
        changed.forEach((name, rows) -> out.printf("%s: %d brought under the newest keys%n", name, rows));
        unreadable.forEach(row -> out.printf("No key opens %s; it was left as it is.%n", row));
        return clean && unreadable.isEmpty();
    }
}
