package fr.mediane.registers.journal.web;

import fr.mediane.platform.jobs.Job;
import java.util.Optional;

/** A verification under way, or what it found. */
public record VerificationPage(Job job) {
    public boolean done() {
        return job.state() == Job.State.DONE;
    }

    public long figure(String name) {
        return Long.parseLong(job.result().getOrDefault(name, "0"));
    }

    public Optional<String> fault() {
        return Optional.ofNullable(job.result().get("fault"));
    }
}
