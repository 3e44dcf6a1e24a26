package fr.mediane.steering.statistics.asking.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Perimeter;
import java.util.List;
import java.util.stream.Stream;

/** The links from one page of figures to the others that the reader may open. */
public final class Strip {
    private static final String SPACE = "/mon-espace/statistiques";

    private Strip() {}

    public record Link(String path, String label, boolean current) {}

    /** Inhabitants and coverage are of territories, so only for those who answer for one. */
    public static List<Link> of(Ui ui) {
        var territorial = Perimeter.of(ui.actor()).stream().anyMatch(Perimeter::territorial);
        var pages = Stream.concat(
                Stream.of("", "/parcours", "/rendez-vous"),
                territorial ? Stream.of("/habitants", "/couverture", "/lieux-sans-activite") : Stream.empty());
        return pages.map(page -> new Link(
                        SPACE + page,
                        ui.t("statistics.strip." + (page.isEmpty() ? "activity" : page.substring(1))),
                        ui.path().equals(SPACE + page)))
                .toList();
    }
}
