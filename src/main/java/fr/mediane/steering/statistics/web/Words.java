package fr.mediane.steering.statistics.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report.Distribution;
import fr.mediane.steering.statistics.Report.Line;
import fr.mediane.steering.statistics.compare.Comparison;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How figures and their labels are said. */
public final class Words {
    private static final DateTimeFormatter MONTH_FR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_FR = DateTimeFormatter.ofPattern("MMM yy", Locale.FRANCE);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    private static final String UNKNOWN = "–";

    private Words() {}

    /** mars 2026 — March 2026. */
    public static String month(Ui ui, YearMonth month) {
        return month.format(ui.english() ? MONTH_EN : MONTH_FR).replace(' ', '\u00a0');
    }

    /** mars 26 — Mar 26, for the axis of a chart. */
    public static String shortMonth(Ui ui, YearMonth month) {
        return month.format(ui.english() ? SHORT_EN : SHORT_FR);
    }

    public static String month(Ui ui, LocalDate day) {
        return month(ui, YearMonth.from(day));
    }

    /** The number; "at least" before it when part is hidden; "not published" when all is. */
    public static String count(Ui ui, Count count) {
        if (count.hidden()) {
            return ui.t("statistics.hidden");
        }
        return count.whole() ? ui.number(count.value()) : "≥\u00a0" + ui.number(count.value());
    }

    /** The count of the other side; a dash where it is not known. */
    public static String there(Ui ui, Comparison.Row row) {
        return row.there().map(there -> count(ui, there.count())).orElse(UNKNOWN);
    }

    /** + 12, − 3, or a dash. */
    public static String difference(Ui ui, Comparison.Row row) {
        return row.difference().isPresent()
                ? sign(row.difference().getAsLong())
                        + ui.number(Math.abs(row.difference().getAsLong()))
                : UNKNOWN;
    }

    /** + 12 %, or a dash where there is too little to compare with. */
    public static String change(Ui ui, Comparison.Row row) {
        return row.change().isPresent()
                ? sign(Math.round(row.change().getAsDouble() * 100))
                        + ui.percent(Math.abs(row.change().getAsDouble()), 0)
                : UNKNOWN;
    }

    private static String sign(long value) {
        return value > 0 ? "+\u00a0" : value < 0 ? "−\u00a0" : "";
    }

    /** Lists of themes are long: the most frequent first. The others keep the order people expect. */
    public static List<Line> ordered(Distribution distribution) {
        return distribution.breakdown().exclusive()
                ? distribution.lines()
                : distribution.lines().stream()
                        .sorted(Comparator.comparing(
                                (Line line) -> -line.count().value()))
                        .toList();
    }

    /** Length of a bar, 0 to 100 of the longest. */
    public static long length(Distribution distribution, Line line) {
        long most = distribution.lines().stream()
                .mapToLong(each -> each.count().value())
                .max()
                .orElse(0);
        return most == 0 ? 0 : line.count().value() * 100 / most;
    }

    /** 12 % — 12%; nothing where the count is hidden. */
    public static String share(Ui ui, Line line) {
        return line.count().hidden() ? "–" : ui.percent(line.share().points().doubleValue() / 100, 0);
    }

    public static String label(Ui ui, Breakdown breakdown, String code) {
        return ui.t(breakdown.messageKey(code));
    }
}
