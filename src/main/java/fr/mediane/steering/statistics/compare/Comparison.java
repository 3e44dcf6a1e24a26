package fr.mediane.steering.statistics.compare;

import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The figures of a report beside those of another, table by table. */
public record Comparison(List<Table> tables) {
    /** A change of fewer than so many tells little in per cent: 1 against 2 would be "+ 100 %". */
    public static final int LEAST = 20;

    /** Tables that hold everything; those of venues and communes hold the largest only, so what they lack is not nothing. */
    private static final Set<String> WHOLE = Set.of("areas", "tags");

    public Comparison {
        tables = List.copyOf(tables);
    }

    public record Table(String name, List<Row> rows) {}

    /**
     * @param here of the report
     * @param there of the other, empty when it is not known
     */
    public record Row(Figure here, Optional<Figure> there) {
        /** Here less there; empty unless both are told wholly. */
        public OptionalLong difference() {
            return there.filter(other -> other.count().whole() && here.count().whole())
                    .map(other ->
                            OptionalLong.of(here.count().value() - other.count().value()))
                    .orElse(OptionalLong.empty());
        }

        /** The difference as a fraction of what is there; empty below {@link #LEAST}. */
        public OptionalDouble change() {
            long base = there.map(other -> other.count().value()).orElse(0L);
            return difference().isPresent() && base >= LEAST
                    ? OptionalDouble.of((double) difference().getAsLong() / base)
                    : OptionalDouble.empty();
        }
    }

    /** @param words the text of a message */
    public static Comparison of(Report here, Report there, UnaryOperator<String> words) {
        var ours = byTable(ReportFigures.of(here, words));
        var theirs = byTable(ReportFigures.of(there, words));
        return new Comparison(ours.entrySet().stream()
                .map(table -> table(table.getKey(), table.getValue(), theirs.getOrDefault(table.getKey(), List.of())))
                .toList());
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static Table table(String name, List<Figure> ours, List<Figure> theirs) {
        var byPlace = new LinkedHashMap<String, Figure>();
        theirs.forEach(figure -> byPlace.put(figure.place(), figure));
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var figure : ours) {
            seen.add(figure.place());
            var other = Optional.ofNullable(byPlace.get(figure.place()));
            rows.add(new Row(figure, other.or(() -> absent(name, figure))));
        }
        if (WHOLE.contains(name)) {
            theirs.stream()
                    .filter(figure -> !seen.contains(figure.place()))
                    .forEach(figure -> rows.add(new Row(none(figure), Optional.of(figure))));
        }
        return new Table(name, List.copyOf(rows));
    }

    /** Where a table is whole, what it lacks is nothing. */
    private static Optional<Figure> absent(String table, Figure figure) {
        return WHOLE.contains(table) ? Optional.of(none(figure)) : Optional.empty();
    }

    private static Figure none(Figure figure) {
        return new Figure(figure.table(), figure.code(), figure.label(), Count.ZERO, "", figure.place());
    }

    private static Map<String, List<Figure>> byTable(List<Figure> figures) {
        var tables = new LinkedHashMap<String, List<Figure>>();
        figures.forEach(figure ->
                tables.computeIfAbsent(figure.table(), _ -> new ArrayList<>()).add(figure));
        return tables;
    }
}
