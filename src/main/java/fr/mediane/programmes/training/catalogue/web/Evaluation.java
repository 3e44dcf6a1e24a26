package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.impact.HeardDesk.Heard;
import fr.mediane.engines.surveys.impact.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What participants say, in lines of a table. */
public record Evaluation(Heard heard) {
    /** A share of those who said something; none when too few did. */
    public record Line(String label, Optional<Share> share) {}

    public List<Line> lines(Ui ui) {
        var lines = new ArrayList<Line>();
        heard.said().rate().ifPresent(rate -> lines.add(new Line(ui.t("training.evaluation.rate"), Optional.of(rate))));
        for (var measure : Measure.values()) {
            lines.add(new Line(
                    ui.t("training.evaluation." + measure), heard.said().share(measure, heard.threshold())));
        }
        return lines;
    }
}
