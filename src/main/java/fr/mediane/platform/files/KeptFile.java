package fr.mediane.platform.files;

import fr.mediane.platform.jobs.Job;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of one person, in the making or ready.
 *
 * @param size in bytes, once ready
 * @param until when it is cleared
 * @param once whether it is removed as soon as it has been downloaded whole
 * @param job what makes it, until it is ready; empty too when the process died before it began
 */
public record KeptFile(
        UUID id,
        String name,
        String mediaType,
        long size,
        Instant askedAt,
        Instant until,
        boolean ready,
        boolean once,
        Optional<Job> job) {
    public boolean inTheMaking() {
        return !ready && job.filter(Job::running).isPresent();
    }
}
