package fr.mediane.steering.statistics.compare;

import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Every figure of a report, in the order in which people expect them. */
public final class ReportFigures {
    private final UnaryOperator<String> words;
    private final List<Figure> figures = new ArrayList<>();

    private ReportFigures(UnaryOperator<String> words) {
        this.words = words;
    }

    /** @param words the text of a message */
    public static List<Figure> of(Report report, UnaryOperator<String> words) {
        return new ReportFigures(words).gather(report);
    }

    private List<Figure> gather(Report report) {
        totals(report.totals());
        report.people().ifPresent(people -> {
            exactly("named", people.named());
            people.fresh().ifPresent(fresh -> exactly("new", fresh));
            // anonymous people lie between two numbers: never one
            exactly("low", people.crowd());
            exactly("high", people.unnamed());
        });
        for (int i = 0; i < report.months().size(); i++) {
            var month = report.months().get(i);
            add("months", month.month().toString(), "", month.supports(), "", String.valueOf(i));
        }
        for (int i = 0; i < report.days().size(); i++) {
            var day = report.days().get(i);
            add("days", day.day().toString(), "", day.supports(), "", String.valueOf(i));
        }
        for (var distribution : report.distributions()) {
            var breakdown = distribution.breakdown();
            distribution
                    .lines()
                    .forEach(line -> add(
                            breakdown.name().toLowerCase(Locale.ROOT),
                            line.code(),
                            words.apply(breakdown.messageKey(line.code())),
                            line.count(),
                            line.share() + "",
                            line.code()));
        }
        areas("areas", report.areas());
        areas("venues", report.venues());
        report.tags().forEach(tag -> add("tags", tag.id(), tag.label(), tag.activities(), "", tag.id()));
        areas("residences", report.residences());
        return List.copyOf(figures);
    }

    private void totals(Report.Totals totals) {
        total("supports", totals.supports());
        total("individual", totals.individual());
        total("workshops", totals.workshops());
        total("participants", totals.participants());
        total("activities", totals.activities());
    }

    private void total(String code, Count count) {
        add("total", code, words.apply("statistics." + code), count, "", code);
    }

    private void exactly(String what, long value) {
        var code = what.equals("low") || what.equals("high") ? "unnamed-" + what : what;
        add("people", code, words.apply("statistics.people." + what), new Count(value, true), "", code);
    }

    private void areas(String table, List<Report.AreaFigure> areas) {
        areas.forEach(area -> add(table, area.code(), area.name(), area.supports(), "", area.code()));
    }

    private void add(String table, String code, String label, Count count, String share, String place) {
        figures.add(new Figure(table, code, label, count, share, place));
    }
}
