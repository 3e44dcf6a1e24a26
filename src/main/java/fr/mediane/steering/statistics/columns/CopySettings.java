package fr.mediane.steering.statistics.columns;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the copy lies, and what it may use of the machine. */
@Component
class CopySettings {
    private final Path folder;
    private final String memory;
    private final int threads;
    private final Duration every;

    CopySettings(
            @Value("${mediane.data}") Path data,
            @Value("${mediane.statistics.memory:600MB}") String memory,
            @Value("${mediane.statistics.threads:2}") int threads,
            @Value("${mediane.statistics.follow-every:250ms}") Duration every) {
        this.folder = data.toAbsolutePath().resolve("statistics");
        this.memory = memory;
        this.threads = threads;
        this.every = every;
    }

    Path folder() {
        return folder;
    }

    String memory() {
        return memory;
    }

    int threads() {
        return threads;
    }

    /** How long to wait between two looks at the feed. */
    Duration every() {
        return every;
    }
}
