package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.training.paths.Deadline;
import fr.mediane.programmes.training.paths.OngoingDuty;
import fr.mediane.programmes.training.paths.Phase;
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

    /** Where ongoing training stands, in hours. */
    static String words(Ui ui, OngoingDuty duty, LocalDate today) {
        var last = ui.date(duty.lastDay());
        return switch (duty.on(today)) {
            case DONE -> ui.t("training.ongoing.enough", duty.attended(), duty.hours());
            case AHEAD -> ui.t("training.ongoing.ahead", duty.attended(), duty.hours(), last);
            case NEAR -> ui.t("training.ongoing.near", duty.attended(), duty.hours(), last);
            case PASSED -> ui.t("training.ongoing.passed", duty.attended(), duty.hours(), last);
        };
    }

    static String color(Phase phase) {
        return switch (phase) {
            case DONE -> "success";
            case AHEAD -> "neutral";
            case NEAR -> "warning";
            case PASSED -> "danger";
        };
    }
}
