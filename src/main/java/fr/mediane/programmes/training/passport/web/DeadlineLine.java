package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.training.paths.Deadline;
import java.time.LocalDate;

/** How a deadline is said. */
final class DeadlineLine {
    private DeadlineLine() {}

    static String words(Ui ui, Deadline deadline, LocalDate today) {
        var last = ui.date(deadline.lastDay());
        return switch (deadline.on(today)) {
            case DONE ->
                ui.t("training.deadline.done", ui.date(deadline.doneOn().orElseThrow()));
            case AHEAD -> ui.t("training.deadline.ahead", last);
            case NEAR -> ui.t("training.deadline.near", last);
            case PASSED -> ui.t("training.deadline.passed", last);
        };
    }

    static String color(Deadline deadline, LocalDate today) {
        return switch (deadline.on(today)) {
            case DONE -> "success";
            case AHEAD -> "neutral";
            case NEAR -> "warning";
            case PASSED -> "danger";
        };
    }
}
