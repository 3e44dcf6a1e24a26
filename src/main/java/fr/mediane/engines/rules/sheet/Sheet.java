package fr.mediane.engines.rules.sheet;

import java.util.List;
import java.util.stream.Stream;

/** A decision table as typed: it may hold mistakes as long as it is a draft. */
public record Sheet(
        List<Column> inputs, List<Column> outputs, HitPolicy policy, List<Rule> rules, List<Sample> samples) {
    public static final int MOST_INPUTS = 8;
    public static final int MOST_OUTPUTS = 4;
    public static final int MOST_RULES = 100;
    public static final int MOST_SAMPLES = 50;

    /** Characters of a cell; of a sentence, a citation or a link. */
    public static final int LONGEST_CELL = 500;

    public static final int LONGEST_TEXT = 1000;

    /** Characters of a whole sheet: beyond, not even a draft is kept. */
    public static final int LARGEST = 500_000;

    public Sheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
        samples = List.copyOf(samples);
    }

    /** Characters of everything typed. */
    public long length() {
        return Stream.of(
                        inputs.stream().flatMap(Sheet::texts),
                        outputs.stream().flatMap(Sheet::texts),
                        rules.stream().flatMap(Sheet::texts),
                        samples.stream().flatMap(Sheet::texts))
                .flatMap(texts -> texts)
                .mapToLong(String::length)
                .sum();
    }

    private static Stream<String> texts(Column column) {
        return Stream.of(column.key(), column.french(), column.english(), column.values());
    }

    private static Stream<String> texts(Rule rule) {
        return Stream.of(
                        rule.when().stream(),
                        rule.then().stream(),
                        Stream.of(rule.id(), rule.citation(), rule.link(), rule.french(), rule.english()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(Sample sample) {
        return Stream.of(Stream.of(sample.name()), sample.given().stream(), sample.expected().stream())
                .flatMap(texts -> texts);
    }

    /** What a new table begins with. */
    public static Sheet blank() {
        return new Sheet(
                List.of(Column.BLANK),
                List.of(Column.BLANK),
                HitPolicy.UNIQUE,
                List.of(Rule.blank("r1", 1, 1)),
                List.of());
    }
}
