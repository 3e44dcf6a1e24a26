package fr.mediane.programmes.coordination.roadmap.published.web;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.web.RoadMapNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions of a road map, and the money in them, for programs. */
final class RoadMapCsv {
    private static final int WIDTH = 20;

    private RoadMapCsv() {}

    static byte[] actions(RoadMapView view, RoadMapNames names, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            head(
                    file,
                    words,
                    "action",
                    "leader",
                    "partners",
                    "needs",
                    "starts",
                    "ends",
                    "state",
                    "planned",
                    "reached",
                    "cost");
            for (var one : view.actions()) {
                file.row(List.of(
                        one.title(),
                        names.leader(one),
                        names.partners(one),
                        view.needs().stream()
                                .filter(need -> one.needs().contains(need.id()))
                                .map(Need::title)
                                .collect(Collectors.joining(" | ")),
                        one.starts().toString(),
                        one.ends().toString(),
                        words.apply(one.state().messageKey()),
                        one.planned(),
                        one.reached().isPresent() ? one.reached().getAsInt() : "",
                        Euros.ofCents(one.eligible()).amount()));
            }
        }
        return out.toByteArray();
    }

    static byte[] money(RoadMapView view, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            head(file, words, "action", "funder", "label", "amount", "promise");
            for (var one : view.actions()) {
                for (var line : one.lines()) {
                    file.row(List.of(
                            one.title(),
                            words.apply(line.funder().messageKey()),
                            line.label(),
                            Euros.ofCents(line.cents()).amount(),
                            words.apply("roadmap.confirmed." + line.confirmed())));
                }
            }
        }
        return out.toByteArray();
    }

    private static void head(TableFile file, UnaryOperator<String> words, String... columns) throws IOException {
        file.table(
                words.apply("roadmap.title"),
                Stream.of(columns)
                        .map(column -> new TableColumn(words.apply("roadmap.column." + column), WIDTH))
                        .toList());
    }
}
