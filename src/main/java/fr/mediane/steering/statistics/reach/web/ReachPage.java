package fr.mediane.steering.statistics.reach.web;

import fr.mediane.design.FranceMap;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.asking.web.Asking;
import fr.mediane.steering.statistics.reach.Grain;
import fr.mediane.steering.statistics.reach.Reach;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the page of inhabitants shows; nothing when the days were refused. */
public record ReachPage(Asking asking, List<Grain> grains, Optional<Reach> reach) {
    private static final int MOST = 120;

    /** The most populated areas, as many as anyone reads on a page; the file has all. */
    public List<Reach.Line> first() {
        return reach.stream().flatMap(all -> all.lines().stream()).limit(MOST).toList();
    }

    public boolean more() {
        return reach.map(all -> all.lines().size() > MOST).orElse(false);
    }

    public List<Option> grainOptions(Ui ui) {
        return Option.list(grains, Grain::code, grain -> ui.t("statistics.reach.by." + grain.code()));
    }

    public String grain() {
        return reach.map(all -> all.grain().code()).orElse("");
    }

    public String file() {
        return asking.file() + (asking.file().contains("?") ? "&" : "?") + "par=" + grain();
    }

    /** Whether there are enough départements for a map of France. */
    public boolean mapped() {
        return reach.filter(
                        all -> all.grain() == Grain.DEPARTEMENT && all.lines().size() > 12)
                .isPresent();
    }

    public FranceMap people(Ui ui) {
        return map(ui, Reach.Line::peoplePerThousand);
    }

    public FranceMap supports(Ui ui) {
        return map(ui, Reach.Line::supportsPerThousand);
    }

    /** 12,3 — 12.3; with two digits where it is less than one; a dash where nobody lives. */
    public static String rate(Ui ui, OptionalDouble rate) {
        return rate.isEmpty() ? "–" : ui.decimal(rate.getAsDouble(), rate.getAsDouble() < 1 ? 2 : 1);
    }

    /** Length of a bar, 0 to 100, beside the longest. */
    public long length(Reach.Line line) {
        double most = first().stream()
                .mapToDouble(one -> one.peoplePerThousand().orElse(0))
                .max()
                .orElse(0);
        return most == 0 ? 0 : Math.round(line.peoplePerThousand().orElse(0) * 100 / most);
    }

    private FranceMap map(Ui ui, Function<Reach.Line, OptionalDouble> rate) {
        return FranceMap.hundredths(reach.stream()
                .flatMap(all -> all.lines().stream())
                .map(line -> new FranceMap.Area(
                        line.code(),
                        line.name(),
                        rate(ui, rate.apply(line)),
                        Math.round(rate.apply(line).orElse(0) * 100),
                        false))
                .toList());
    }
}
