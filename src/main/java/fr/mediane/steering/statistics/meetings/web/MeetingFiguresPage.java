package fr.mediane.steering.statistics.meetings.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.asking.web.Asking;
import fr.mediane.steering.statistics.meetings.Waits;
import java.util.List;
import java.util.Optional;

/** What the page of appointments shows; nothing when the days were refused. */
public record MeetingFiguresPage(Asking asking, Optional<Waits> waits) {
    private static final int MOST = 100;

    /**
     * One of the tables.
     *
     * @param more whether the file has more lines
     */
    public record Listing(String id, String titleKey, String firstKey, List<Waits.Line> lines, boolean more) {}

    /** The tables that have something to compare. */
    public List<Listing> listings() {
        return waits.stream()
                .flatMap(all -> List.of(
                        listing("departements", "statistics.departement", all.departements(), 2),
                        listing("lieux", "statistics.venue", all.venues(), 1),
                        listing("hosts", "statistics.waits.host", all.hosts(), 1))
                        .stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Listing> listing(String id, String firstKey, List<Waits.Line> lines, int least) {
        return lines.size() < least
                ? Optional.empty()
                : Optional.of(new Listing(
                        id,
                        "statistics.waits.title." + id,
                        firstKey,
                        lines.stream().limit(MOST).toList(),
                        lines.size() > MOST));
    }

    /** 4 jours — 4 days. */
    public static String days(Ui ui, double days) {
        return ui.t("statistics.waits.days", ui.decimal(days, 1));
    }

    /** 12 % (8 à 17 %, 240 rendez-vous): never a rate without how sure it is. */
    public static String rate(Ui ui, Waits.Line line) {
        return line.rate().map(rate -> ui.percent(rate.value(), 0)).orElse("–");
    }

    public static String interval(Ui ui, Waits.Line line) {
        return line.rate()
                .map(rate -> ui.t("statistics.waits.interval", ui.percent(rate.low(), 0), ui.percent(rate.high(), 0)))
                .orElse("");
    }

    /** Length of a bar, 0 to 100, beside the longest wait of its table. */
    public static long length(Listing listing, Waits.Line line) {
        double most = listing.lines().stream()
                .flatMap(one -> one.delay().stream())
                .mapToDouble(Waits.Wait::half)
                .max()
                .orElse(0);
        return most == 0 ? 0 : Math.round(line.delay().map(Waits.Wait::half).orElse(0.0) * 100 / most);
    }
}
