package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.initiatives.InitiativeDraft;
import fr.mediane.programmes.training.initiatives.Organiser;
import fr.mediane.programmes.training.initiatives.Technology;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of the EU platform in words. */
public final class InitiativeWords {
    private InitiativeWords() {}

    /** For whom, how hard and about what, in a line. */
    public static String facts(Ui ui, InitiativeDraft what) {
        return String.join(
                " · ",
                audiencesOf(ui, what.audiences()),
                ui.t("training.level-of." + what.level().name()),
                technologiesOf(ui, what.technologies()));
    }

    public static String audiencesOf(Ui ui, Collection<Audience> all) {
        return joined(all, one -> ui.t("training.audience." + one.name()));
    }

    public static String levelsOf(Ui ui, Collection<Level> all) {
        return joined(all, one -> ui.t("training.level-of." + one.name()));
    }

    public static String technologiesOf(Ui ui, Collection<Technology> all) {
        return joined(all, one -> ui.t(one.messageKey()));
    }

    public static String languagesOf(Ui ui, Collection<String> all) {
        return joined(all, one -> ui.t("training.language." + one));
    }

    /** Where an organiser's initiatives are listed. */
    public static String initiativesOf(Organiser one) {
        return "/formations/initiatives?texte=" + URLEncoder.encode(one.name(), StandardCharsets.UTF_8);
    }

    /** From when, and until when if that is known. */
    public static String dates(Ui ui, InitiativeDraft what) {
        return what.endsOn()
                .map(last -> ui.t("training.initiative.from-to", ui.date(what.startsOn()), ui.date(last)))
                .orElseGet(() -> ui.t("training.initiative.since", ui.date(what.startsOn())));
    }

    private static <T> String joined(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).collect(Collectors.joining(", "));
    }
}
