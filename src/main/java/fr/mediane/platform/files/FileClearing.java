package fr.mediane.platform.files;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears files once an hour. */
@Component
class FileClearing {
    private final KeptFiles files;

    FileClearing(KeptFiles files) {
        this.files = files;
    }

    @Scheduled(cron = "0 41 * * * *")
    void clear() {
        files.clear();
    }
}
