package fr.mediane.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The table of what was measured, each time also as a multiple of the same run's simplest request. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private double floor = 1;

    Report(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        lines.add("| what | goal | median | p95 | × the simplest request |");
        lines.add("| --- | --- | --- | --- | --- |");
    }

    void simplest(Histogram times) {
        floor = times.getValueAtPercentile(50) / 1e6;
        times("simplest request (liveness)", "", times);
    }

    void times(String name, String goal, Histogram times) {
        double median = times.getValueAtPercentile(50) / 1e6;
        double p95 = times.getValueAtPercentile(95) / 1e6;
        lines.add(String.format(
                Locale.ROOT, "| %s | %s | %.2f ms | %.2f ms | %.1f |", name, goal, median, p95, median / floor));
    }

    void line(String name, String goal, String measured) {
        lines.add("| " + name + " | " + goal + " | " + measured + " | | |");
    }

    List<String> lines() {
        return lines;
    }
}
