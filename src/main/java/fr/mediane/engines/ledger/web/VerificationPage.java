package fr.mediane.engines.ledger.web;

import fr.mediane.design.Ui;
import fr.mediane.platform.jobs.Job;
import java.util.List;
import java.util.stream.IntStream;

/** A verification under way, or what it found. */
public record VerificationPage(Job job) {
    public boolean done() {
        return job.state() == Job.State.DONE;
    }

    public long figure(String name) {
        return Long.parseLong(job.result().getOrDefault(name, "0"));
    }

    public boolean sound() {
        return figure("faults") == 0;
    }

    public List<String> faults(Ui ui) {
        return IntStream.range(0, (int) figure("faults"))
                .mapToObj(i -> job.result().getOrDefault("fault." + i, " "))
                .map(fault -> ui.t("ledger.fault." + fault.substring(0, fault.indexOf(' ')))
                        + fault.substring(fault.indexOf(' ')))
                .toList();
    }
}
