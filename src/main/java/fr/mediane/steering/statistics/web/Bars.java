package fr.mediane.steering.statistics.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report.DayFigure;
import fr.mediane.steering.statistics.Report.MonthFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A drawing of counts over time, made by the server; the script refines it.
 *
 * @param bars oldest first
 */
public record Bars(List<Bar> bars) {
    /** Height of the drawing, in its own units. */
    private static final int HEIGHT = 100;

    private static final int STEP = 20;

    /**
     * One count.
     *
     * @param label short, for the axis
     * @param name in full
     * @param text the count as people read it
     * @param height 0 to 100, of the largest
     */
    public record Bar(String label, String name, String text, long value, int left, int height) {
        public int top() {
            return HEIGHT - height;
        }
    }

    public static Bars months(Ui ui, List<MonthFigure> months) {
        return of(
                ui,
                months,
                MonthFigure::supports,
                month -> Words.shortMonth(ui, month.month()),
                month -> Words.month(ui, month.month()));
    }

    public static Bars days(Ui ui, List<DayFigure> days) {
        return of(
                ui,
                days,
                DayFigure::supports,
                day -> ui.shortDate(day.day()).substring(0, 5),
                day -> ui.date(day.day()));
    }

    /** In units of the drawing; a gap follows each bar, the last one too. */
    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }

    private static <T> Bars of(
            Ui ui, List<T> all, Function<T, Count> count, Function<T, String> label, Function<T, String> name) {
        long most =
                all.stream().mapToLong(one -> count.apply(one).value()).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var one : all) {
            var figure = count.apply(one);
            bars.add(new Bar(
                    label.apply(one),
                    name.apply(one),
                    Words.count(ui, figure),
                    figure.value(),
                    bars.size() * STEP,
                    height(figure.value(), most)));
        }
        return new Bars(List.copyOf(bars));
    }

    /** Whatever is not nothing can be seen. */
    private static int height(long value, long most) {
        return value == 0 ? 0 : Math.max(2, Math.toIntExact(value * HEIGHT / most));
    }
}
