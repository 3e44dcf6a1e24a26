package fr.mediane.platform.jobs;

import fr.mediane.platform.Progress;
import java.util.Map;

/** The work of a job. It makes its own transactions, and calls {@link Progress#checkCancelled()} between steps. */
@FunctionalInterface
public interface JobBody {
    /** Returns what it came to, to be shown on the job's page. */
    Map<String, String> run(Progress progress);
}
