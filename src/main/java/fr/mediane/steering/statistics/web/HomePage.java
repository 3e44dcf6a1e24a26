package fr.mediane.steering.statistics.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Report.MonthFigure;
import fr.mediane.steering.statistics.open.OpenDesk.Living;
import java.util.List;

/**
 * What the home page shows.
 *
 * @param months the last closed months, oldest first
 */
public record HomePage(Living living, List<MonthFigure> months) {
    public Bars bars(Ui ui) {
        return Bars.months(ui, months);
    }

    /** Whether nothing can be counted yet. */
    public boolean empty() {
        return living.supports().value() == 0;
    }
}
