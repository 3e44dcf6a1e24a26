package fr.mediane.steering.statistics.coverage.web;

import fr.mediane.design.FranceMap;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.asking.web.Asking;
import fr.mediane.steering.statistics.coverage.CommuneDistance;
import fr.mediane.steering.statistics.coverage.CoverageDesk;
import fr.mediane.steering.statistics.coverage.Gaps;
import java.util.List;

/**
 * What the page of coverage shows.
 *
 * @param tiles the address of the map's tiles
 */
public record CoveragePage(Asking asking, Gaps gaps, String tiles) {
    private static final int MOST = 100;

    /** The most populated communes, as many as anyone reads on a page; the file has all. */
    public List<CommuneDistance> first() {
        return gaps.communes().stream().limit(MOST).toList();
    }

    public boolean more() {
        return gaps.communes().size() > MOST;
    }

    public List<Option> distances(Ui ui) {
        return Option.list(
                CoverageDesk.DISTANCES, String::valueOf, km -> ui.t("statistics.coverage.farther", ui.number(km)));
    }

    public String file() {
        return farther(asking.file());
    }

    /** The table by département as a file. */
    public String departementsFile() {
        return farther(asking.form().link(asking.path() + "-departements.csv"));
    }

    private String farther(String address) {
        return address + (address.contains("?") ? "&" : "?") + "km=" + gaps.km();
    }

    /** Whether there are several départements to compare. */
    public boolean several() {
        return gaps.departements().size() > 1;
    }

    /** The départements, the darker the more people are concerned. */
    public FranceMap map(Ui ui) {
        return FranceMap.of(gaps.departements().stream()
                .map(one -> new FranceMap.Area(one.code(), one.name(), ui.number(one.people()), one.people(), false))
                .toList());
    }
}
