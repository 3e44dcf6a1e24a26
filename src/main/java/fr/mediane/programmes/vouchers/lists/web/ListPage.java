package fr.mediane.programmes.vouchers.lists.web;

import fr.mediane.design.FormErrors;
import fr.mediane.platform.jobs.Job;
import fr.mediane.programmes.vouchers.lists.Line;
import fr.mediane.programmes.vouchers.lists.PeopleList;
import java.util.List;
import java.util.Optional;

/**
 * A list: what it would do, what it did.
 *
 * @param state of the lines shown; empty for all
 * @param more whether there are further lines
 */
public record ListPage(
        PeopleList list,
        Optional<Job> job,
        Optional<Line.State> state,
        List<Line> lines,
        boolean more,
        FormErrors errors) {
    public ListPage {
        lines = List.copyOf(lines);
    }

    public String path() {
        return "/mon-espace/remise/listes/" + list.id();
    }

    public boolean running() {
        return job.filter(Job::running).isPresent();
    }

    /** Where the next lines are. */
    public String next() {
        return path() + "?voir=" + state.map(Enum::name).orElse("") + "&apres="
                + lines.getLast().number();
    }

    /** Whether nothing is left to hand out of the batch, though lines are ready. */
    public boolean stuck() {
        return list.confirmedAt().isPresent() && !running() && list.ready() > 0;
    }
}
