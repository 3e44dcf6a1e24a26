package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tables drawn at random, each cell with what it means in plain Java: nothing here asks the engine. */
final class RandomTables {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final List<String> PLACES = List.of("26", "33", "974");
    private final Random random;
    private final List<Kind> kinds = new ArrayList<>();

    /** The meaning of each cell, by row and column. */
    final List<List<Predicate<Value>>> meaning = new ArrayList<>();

    final List<Integer> points = new ArrayList<>();
    private final boolean small;

    /** @param small whole numbers and listed texts from small ranges, so that every point can be looked at */
    RandomTables(long seed, boolean small) {
        random = new Random(seed);
        this.small = small;
    }

    Sheet next(HitPolicy policy) {
        int columns = 1 + random.nextInt(3);
        int rows = 1 + random.nextInt(6);
        var choice = small
                ? List.of(Kind.WHOLE, Kind.TEXT, Kind.YES_NO)
                : List.of(Kind.WHOLE, Kind.NUMBER, Kind.EUROS, Kind.TEXT, Kind.DATE, Kind.YES_NO);
        for (int column = 0; column < columns; column++) {
            kinds.add(choice.get(random.nextInt(choice.size())));
        }
        var rules = new ArrayList<Rule>();
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<String>();
            var means = new ArrayList<Predicate<Value>>();
            for (var kind : kinds) {
                cells.add(cell(kind, means));
            }
            meaning.add(means);
            points.add(random.nextInt(100));
            rules.add(new Rule("r" + row, cells, List.of(points.getLast().toString()), "Texte", "", "Oui.", "Yes."));
        }
        var inputs = IntStream.range(0, columns)
                .mapToObj(place -> new Column("in" + place, "Q", "Q", kinds.get(place), allowed(kinds.get(place))))
                .toList();
        return new Sheet(inputs, List.of(new Column("out", "R", "A", Kind.NUMBER, "")), policy, rules, List.of());
    }

    private String allowed(Kind kind) {
        return switch (kind) {
            case TEXT -> String.join(";", PLACES);
            case WHOLE -> small ? "0..6" : "";
            case NUMBER, EUROS, DATE, YES_NO -> "";
        };
    }

    private String cell(Kind kind, List<Predicate<Value>> means) {
        if (random.nextInt(4) == 0) {
            means.add(_ -> true);
            return "-";
        }
        return switch (kind) {
            case TEXT -> {
                var some = PLACES.subList(0, 1 + random.nextInt(2));
                boolean not = random.nextBoolean();
                means.add(value -> some.contains(value.toString()) != not);
                var list = String.join(random.nextBoolean() ? "; " : ", ", some);
                yield not ? "not(" + list + ")" : list;
            }
            case YES_NO -> {
                boolean yes = random.nextBoolean();
                means.add(value -> value.equals(Value.of(yes)));
                yield yes ? "oui" : "non";
            }
            case WHOLE, NUMBER, EUROS, DATE -> ordered(kind, means);
        };
    }

    private String ordered(Kind kind, List<Predicate<Value>> means) {
        var one = value(kind);
        var other = value(kind);
        var low = one.compareTo(other) <= 0 ? one : other;
        var high = low.equals(one) ? other : one;
        switch (random.nextInt(6)) {
            case 0 -> {
                means.add(value -> value.compareTo(low) >= 0);
                return ">= " + typed(kind, low);
            }
            case 1 -> {
                means.add(value -> value.compareTo(low) < 0 || low.equals(least(kind)) && value.equals(low));
                return low.equals(least(kind)) ? "<= " + typed(kind, low) : "< " + typed(kind, low);
            }
            case 2 -> {
                means.add(value -> value.equals(low) || value.equals(high));
                return typed(kind, low) + "; " + typed(kind, high);
            }
            case 3 -> {
                means.add(value -> !value.equals(low));
                return "not(" + typed(kind, low) + ")";
            }
            default -> {
                means.add(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0);
                return typed(kind, low) + ".." + typed(kind, high);
            }
        }
    }

    private Value least(Kind kind) {
        return kind == Kind.DATE ? Value.of(START) : Value.of(0);
    }

    private static String typed(Kind kind, Value value) {
        return kind == Kind.DATE ? value.toString() : value.toString().replace('.', ',');
    }

    List<Value> question() {
        return kinds.stream().map(this::value).toList();
    }

    private Value value(Kind kind) {
        return switch (kind) {
            case TEXT -> Value.of(PLACES.get(random.nextInt(PLACES.size())));
            case YES_NO -> Value.of(random.nextBoolean());
            case DATE -> Value.of(START.plusDays(random.nextInt(8)));
            case WHOLE -> Value.of(random.nextInt(7));
            case NUMBER, EUROS -> Value.of(BigDecimal.valueOf(random.nextInt(12), 1));
        };
    }

    /** Every point of a small table. */
    List<List<Value>> everything() {
        List<List<Value>> all = List.of(List.of());
        for (var kind : kinds) {
            var longer = new ArrayList<List<Value>>();
            for (var start : all) {
                for (var value : values(kind)) {
                    var one = new ArrayList<>(start);
                    one.add(value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Value> values(Kind kind) {
        return switch (kind) {
            case TEXT -> PLACES.stream().map(Value::of).toList();
            case YES_NO -> List.of(Value.of(false), Value.of(true));
            case WHOLE, NUMBER, EUROS, DATE ->
                IntStream.rangeClosed(0, 6)
                        .mapToObj(number -> Value.of((long) number))
                        .toList();
        };
    }

    /** The rows that apply, from 0, said in plain Java. */
    List<Integer> matching(List<Value> question) {
        return IntStream.range(0, meaning.size())
                .filter(row -> IntStream.range(0, question.size())
                        .allMatch(column -> meaning.get(row).get(column).test(question.get(column))))
                .boxed()
                .toList();
    }
}
