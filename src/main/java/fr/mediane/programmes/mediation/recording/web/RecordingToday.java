package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Today;
import fr.mediane.design.Ui;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a counsellor does most, first: recording an activity. */
@Component
@Order(10)
class RecordingToday implements Today {
    @Override
    public Optional<Part> part(Ui ui) {
        return ActivityDesk.mayRecord(ui.actor())
                ? Optional.of(
                        new Part(List.of(), List.of(new Action(ui.t("mediation.today.record"), RecordingPages.NEW))))
                : Optional.empty();
    }
}
