package fr.mediane.design;

import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.jobs.Job;
import java.util.List;

/** One's own files, the latest first. */
public record FilesPage(List<KeptFile> files) {
    public List<KeptFile> inTheMaking() {
        return files.stream().filter(KeptFile::inTheMaking).toList();
    }

    public List<KeptFile> others() {
        return files.stream().filter(file -> !file.inTheMaking()).toList();
    }

    /** Why a file will not come, as a message key. */
    public String trouble(KeptFile file) {
        return "design.progress."
                + file.job().map(Job::state).orElse(Job.State.INTERRUPTED).name();
    }
}
