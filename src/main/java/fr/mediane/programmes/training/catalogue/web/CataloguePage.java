package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.catalogue.Session;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What everybody may learn.
 *
 * @param text what was looked for
 * @param audience that was chosen, or empty
 * @param level that was chosen, or empty
 */
public record CataloguePage(
        String text, String audience, String level, List<LearningModule> modules, List<Session> sessions) {
    public List<Option> levels(Ui ui) {
        return Stream.of(Level.values())
                .map(one -> Option.of(one.name(), ui.t("training.level-of." + one)))
                .toList();
    }

    public List<Option> audiences(Ui ui) {
        return Stream.of(Audience.values())
                .map(one -> Option.of(one.name(), ui.t("training.audience." + one)))
                .toList();
    }

    /** For whom, how hard and how long, in a line. */
    public static String facts(Ui ui, LearningModule module) {
        return module.audiences().stream()
                        .map(one -> ui.t("training.audience." + one))
                        .collect(Collectors.joining(", "))
                + " · " + ui.t("training.level-of." + module.level()) + " · " + ui.duration(module.hours() * 60);
    }
}
