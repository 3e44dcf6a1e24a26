package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.instructing.Delays;
import java.util.List;
import java.util.OptionalDouble;

/** How long answers take, by procedure. */
public record DelaysPage(List<Delays> delays, List<Procedure> procedures) {
    public DelaysPage {
        delays = List.copyOf(delays);
        procedures = List.copyOf(procedures);
    }

    public String title(Ui ui, Delays line) {
        return procedures.stream()
                .filter(one -> one.key().equals(line.procedure()))
                .findFirst()
                .map(one -> one.form().title().in(ui.english()))
                .orElse(line.procedure());
    }

    /** Whole days; a dash as long as nothing is decided. */
    public String days(Ui ui, OptionalDouble days) {
        return days.isPresent() ? ui.number(Math.round(days.getAsDouble())) : "–";
    }
}
