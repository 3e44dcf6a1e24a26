package fr.mediane.steering.statistics.facts;

import fr.mediane.platform.Command;
import fr.mediane.platform.Paris;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes all facts anew, month by month: so that what was edited or erased meanwhile is so here too. Also on a schedule
 * ({@code mediane.statistics.facts.schedule}, a cron expression; none by default).
 */
@Component
class ExportFacts implements Command {
    private static final Logger log = LoggerFactory.getLogger(ExportFacts.class);
    private final Facts facts;
    private final Path usual;

    ExportFacts(Facts facts, @Value("${mediane.statistics.facts.folder:${mediane.data:.mediane}/facts}") Path usual) {
        this.facts = facts;
        this.usual = usual;
    }

    @Override
    public String verb() {
        return "export-facts";
    }

    @Override
    public String summary() {
        return "Writes the activities as Parquet files by month, without names; an argument is the folder.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var folder = arguments.isEmpty() ? usual : Path.of(arguments.getFirst());
        out.printf("Done: %d activities in %s.%n", write(folder, out), folder);
        return 0;
    }

    @Scheduled(cron = "${mediane.statistics.facts.schedule:-}", zone = Paris.NAME)
    void scheduled() {
        log.info("Facts: {} activities written to {}", write(usual, null), usual);
    }

    private long write(Path folder, @Nullable PrintStream out) {
        var months = facts.months();
        long all = 0;
        try {
            for (var month : months) {
                all += facts.write(folder, month);
                if (out != null) {
                    out.println(month);
                }
            }
            facts.keepOnly(folder, months);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
