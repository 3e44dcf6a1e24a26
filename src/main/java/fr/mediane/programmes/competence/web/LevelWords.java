package fr.mediane.programmes.competence.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.competence.adaptive.Area;
import fr.mediane.programmes.competence.adaptive.Profile;
import fr.mediane.programmes.competence.adaptive.Profile.Estimate;
import java.util.Comparator;
import java.util.List;

/** Levels in words. A step and a margin of error are said only once items are calibrated. */
public final class LevelWords {
    /** The width of a step on the scale of ability. */
    private static final double STEP = 0.7;

    private LevelWords() {}

    /** "Intermediate (indicative)", or "Intermediate, step 4 of 8". */
    public static String level(Ui ui, Profile profile, Estimate known) {
        var level = ui.t(known.level().messageKey());
        return profile.calibrated()
                ? ui.t("competence.result.with-step", level, known.step())
                : ui.t("competence.result.indicative", level);
    }

    /** "more or less 0.6 step"; nothing as long as nothing is calibrated. */
    public static String margin(Ui ui, Profile profile, Estimate known) {
        return profile.calibrated() ? ui.t("competence.result.margin", ui.decimal(known.deviation() / STEP, 1)) : "";
    }

    /** What changed over all, in a sentence. */
    public static String change(Ui ui, Progress progress) {
        var gained = progress.gained();
        if (gained.isEmpty()) {
            return ui.t("competence.progress.none");
        }
        var names =
                gained.stream().map(area -> ui.t(area.messageKey() + ".for")).toList();
        return gained.size() == 1
                ? ui.t("competence.progress.one", names.getFirst())
                : ui.t("competence.progress.many", gained.size(), String.join(ui.english() ? "; " : " ; ", names));
    }

    /** What changed in an area; levels, or steps when they may be told. */
    public static String change(Ui ui, Progress progress, Area area) {
        var change = progress.change(area);
        if (change.isEmpty()) {
            return "";
        }
        int by = change.get();
        var unit = progress.calibrated() ? "competence.progress.steps." : "competence.progress.levels.";
        return by == 0 ? ui.t("competence.progress.same") : ui.t(unit + (by > 0 ? "up" : "down"), Math.abs(by));
    }

    /** The areas known, the strongest first. */
    public static List<Area> strongest(Profile profile) {
        return profile.areas().keySet().stream()
                .sorted(Comparator.comparing((Area area) -> -level(profile, area))
                        .thenComparing(area -> area))
                .toList();
    }

    /** Whether the strongest and the weakest area are a level apart, so that a word on each is worth it. */
    public static boolean uneven(Profile profile) {
        var areas = strongest(profile);
        return !areas.isEmpty() && level(profile, areas.getFirst()) > level(profile, areas.getLast());
    }

    private static int level(Profile profile, Area area) {
        return profile.of(area).map(known -> known.level().number()).orElse(0);
    }
}
