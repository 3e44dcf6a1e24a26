package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Gap;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Overlap;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Span;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.profiles.ExtendedDMNProfile;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.InternalDMNDTAnalyserFactory;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;

/**
 * Where no row applies and where several do, as {@code kie-dmn-validation} finds them on the columns' {@linkplain Scale
 * scales}, said in the columns' own terms.
 */
final class Analysis {
    /** Beyond so many boxes (the product of the columns' scales) nothing is looked for: it would take minutes. */
    static final long MOST_BOXES = 20_000;

    private final List<Scale> scales;

    /** Rows that can apply at all: their places in the table. */
    private final List<Integer> rows = new ArrayList<>();

    private Analysis(Table table) {
        scales = IntStream.range(0, table.inputs().size())
                .mapToObj(place -> Scale.of(
                        table.inputs().get(place),
                        table.lines().stream()
                                .map(line -> line.conditions().get(place))
                                .toList()))
                .toList();
    }

    static Findings of(Table table) {
        var analysis = new Analysis(table);
        boolean unique = table.policy() == HitPolicy.UNIQUE;
        if (!unique
                && table.lines().stream()
                        .anyMatch(line -> line.conditions().stream().allMatch(Condition::any))) {
            return new Findings(true, List.of(), List.of());
        }
        long boxes = analysis.scales.stream()
                .mapToLong(Scale::size)
                .reduce(1, (all, one) -> Math.min(all * one, Integer.MAX_VALUE));
        return boxes > MOST_BOXES ? Findings.NOT_DONE : analysis.findings(table);
    }

    private Findings findings(Table table) {
        var scaled = scaled(table);
        if (scaled.lines().isEmpty()) {
            var nowhere = scales.stream().map(_ -> Condition.ANY).toList();
            return new Findings(true, List.of(new Gap(nowhere)), List.of());
        }
        List<DMNProfile> profiles = List.of(new ExtendedDMNProfile());
        var found = InternalDMNDTAnalyserFactory.newDMNDTAnalyser(profiles)
                .analyse(
                        Compiled.of(DmnFile.write("echelles", scaled), scaled).model(),
                        Set.of(Validation.ANALYZE_DECISION_TABLE))
                .getFirst();
        return found.isError() ? Findings.NOT_DONE : findings(found);
    }

    private Table scaled(Table table) {
        var inputs = new ArrayList<Field>();
        for (int place = 0; place < scales.size(); place++) {
            var scale = scales.get(place);
            inputs.add(new Field(
                    new Column("x" + place, "", "", Kind.NUMBER, ""),
                    List.of(),
                    new Condition(false, scale.stretches(Condition.ANY))));
        }
        var lines = new ArrayList<Table.Line>();
        for (int row = 0; row < table.lines().size(); row++) {
            var line = table.lines().get(row);
            var stretches = new ArrayList<List<Span>>();
            for (int place = 0; place < scales.size(); place++) {
                stretches.add(scales.get(place).stretches(line.conditions().get(place)));
            }
            if (stretches.stream().noneMatch(List::isEmpty)) {
                rows.add(row);
                lines.add(new Table.Line(
                        new Rule("r" + row, List.of(), List.of(), "", "", "", ""),
                        stretches.stream()
                                .map(spans -> new Condition(false, spans))
                                .toList(),
                        List.of(Value.of(true))));
            }
        }
        var output = new Field(new Column("y", "", "", Kind.YES_NO, ""), List.of(), Condition.ANY);
        return new Table(inputs, List.of(output), HitPolicy.UNIQUE, lines, List.of());
    }

    private Findings findings(DTAnalysis found) {
        var gaps = found.getGaps().stream()
                .map(this::where)
                .flatMap(Optional::stream)
                .map(Gap::new)
                .distinct()
                .toList();
        var overlaps = new ArrayList<Overlap>();
        for (var overlap : found.getOverlaps()) {
            var several = overlap.getRules().stream()
                    .map(row -> rows.get(row - 1))
                    .distinct()
                    .sorted()
                    .toList();
            if (several.size() > 1) {
                where(overlap.getOverlap()).ifPresent(where -> overlaps.add(new Overlap(several, where)));
            }
        }
        return new Findings(true, gaps, overlaps);
    }

    /** A condition for each input; empty when no value lies there, such as a whole number between 59 and 60. */
    private Optional<List<Condition>> where(Hyperrectangle box) {
        var conditions = new ArrayList<Condition>();
        for (int place = 0; place < scales.size(); place++) {
            var scale = scales.get(place);
            if (place >= box.getEdges().size()) {
                conditions.add(Condition.ANY);
                continue;
            }
            var edge = box.getEdges().get(place);
            var meaning = scale.meaning(
                    number(edge.getLowerBound().getValue(), scale.first()),
                    number(edge.getUpperBound().getValue(), scale.end()));
            if (meaning.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(meaning.get());
        }
        return Optional.of(conditions);
    }

    private static int number(@Nullable Object bound, int otherwise) {
        return bound instanceof BigDecimal number ? number.intValueExact() : otherwise;
    }
}
