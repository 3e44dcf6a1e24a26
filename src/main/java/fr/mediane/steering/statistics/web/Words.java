package fr.mediane.steering.statistics.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report.Distribution;
import fr.mediane.steering.statistics.Report.Line;
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
