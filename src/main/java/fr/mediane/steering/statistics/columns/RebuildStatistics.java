package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.Command;
import fr.mediane.platform.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has the copies of all running processes built anew, and shows how far they are; alone, builds its own. */
@Component
class RebuildStatistics implements Command {
    private static final int TENTHS = 10;
    private final Processes processes;
    private final Builder builder;
    private final CopySettings settings;

    RebuildStatistics(Processes processes, Builder builder, CopySettings settings) {
        this.processes = processes;
        this.builder = builder;
        this.settings = settings;
    }

    @Override
    public String verb() {
        return "rebuild-statistics";
    }

    @Override
    public String summary() {
        return "Builds anew what the exact figures are counted on, also beside a running Médiane; no figure changes.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var running = processes.alive().stream().map(Processes.Seen::process).collect(Collectors.toUnmodifiableSet());
        int built = running.isEmpty() ? 0 : together(List.copyOf(running), out);
        if (built == 0) {
            alone(out);
        } else {
            out.printf("Done: %d copies were built anew.%n", built);
        }
        return 0;
    }

    /** How many have done it; who is gone meanwhile is not waited for. */
    private int together(List<UUID> running, PrintStream out) {
        long request = processes.ask();
        var shown = "";
        while (true) {
            var still = processes.alive().stream()
                    .filter(one -> running.contains(one.process()))
                    .toList();
            if (still.stream().allMatch(one -> one.rebuiltFor() >= request)) {
                return still.size();
            }
            var now = still.stream()
                    .map(one -> one.rebuiltFor() >= request
                            ? "100 %"
                            : one.building().orElse(0) + " %")
                    .collect(Collectors.joining(", "));
            if (!now.equals(shown)) {
                out.println(now);
                shown = now;
            }
            rest();
        }
    }

    private void alone(PrintStream out) {
        try (var slot = CopySlot.take(settings.folder())) {
            var built = builder.build(slot, new Printed(out));
            Current.delete(slot.file());
            Files.move(built.file(), slot.file(), StandardCopyOption.ATOMIC_MOVE);
            out.println("Done: the copy was built anew.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A line for each tenth. */
    private static final class Printed implements Progress {
        private final PrintStream out;
        private long total;
        private long tenths;

        Printed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void total(long steps) {
            total = steps;
        }

        @Override
        public void done(long steps) {
            long now = total == 0 ? 0 : TENTHS * steps / total;
            if (now > tenths) {
                tenths = now;
                out.println(now * TENTHS + " %");
            }
        }

        @Override
        public void say(String messageKey) {}

        @Override
        public void checkCancelled() {}
    }
}
