package fr.mediane.engines.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DmnEngineTest {
    private final DmnEngine engine = new DmnEngine();

    /** Outside the house nobody has told KIE to write no diary. */
    @BeforeAll
    static void quiet() {
        if (LoggerFactory.getLogger("org.kie") instanceof Logger kie) {
            kie.setLevel(Level.WARN);
        }
    }

    @Test
    void randomTablesAnswerAsPlainJavaDoes() {
        int answered = 0;
        for (int seed = 0; seed < 250; seed++) {
            var random = new RandomTables(seed, false);
            var policy = HitPolicy.values()[seed % 3];
            var table = table(random.next(policy));
            var questions =
                    IntStream.range(0, 12).mapToObj(_ -> random.question()).toList();
            var answers = engine.tryOut(table, questions);
            for (int place = 0; place < questions.size(); place++) {
                var rows = random.matching(questions.get(place));
                assertThat(answers.get(place))
                        .as("seed " + seed + ", " + questions.get(place))
                        .isEqualTo(expected(policy, rows, random.points));
                answered += rows.size();
            }
        }
        assertThat(answered).as("rows that applied").isGreaterThan(1000);
    }

    private static Decision<Answer> expected(HitPolicy policy, List<Integer> rows, List<Integer> points) {
        if (rows.isEmpty()) {
            return Decision.accepted(Answer.NONE);
        }
        return switch (policy) {
            case UNIQUE ->
                rows.size() == 1
                        ? Decision.accepted(new Answer(rows, List.of(Value.of(points.get(rows.getFirst())))))
                        : Decision.refused(ErrorKey.of("rules.error.ambiguous"));
            case FIRST ->
                Decision.accepted(new Answer(rows.subList(0, 1), List.of(Value.of(points.get(rows.getFirst())))));
            case SUM ->
                Decision.accepted(new Answer(
                        rows,
                        List.of(Value.of(rows.stream().mapToLong(points::get).sum()))));
        };
    }

    /** Each point without a row lies in a gap and no other does; the same for overlaps. */
    @Test
    void gapsAndOverlapsAreThoseOfEveryPoint() {
        int gaps = 0;
        int overlaps = 0;
        for (int seed = 1000; seed < 1200; seed++) {
            var random = new RandomTables(seed, true);
            var table = table(random.next(HitPolicy.UNIQUE));
            var found = engine.examine(table);
            assertThat(found.done()).as("seed " + seed).isTrue();
            for (var point : random.everything()) {
                var rows = random.matching(point);
                assertThat(found.gaps().stream().anyMatch(gap -> holds(gap.where(), point)))
                        .as("seed " + seed + " gap at " + point + " rows " + table.lines())
                        .isEqualTo(rows.isEmpty());
                assertThat(found.overlaps().stream().anyMatch(overlap -> holds(overlap.where(), point)))
                        .as("seed " + seed + " overlap at " + point + " rows " + table.lines())
                        .isEqualTo(rows.size() > 1);
                gaps += rows.isEmpty() ? 1 : 0;
                overlaps += rows.size() > 1 ? 1 : 0;
            }
        }
        assertThat(gaps).isGreaterThan(500);
        assertThat(overlaps).isGreaterThan(500);
    }

    private static boolean holds(List<Condition> where, List<Value> point) {
        return IntStream.range(0, point.size())
                .allMatch(place -> where.get(place).matches(point.get(place)));
    }

    @Test
    void nothingLiesBetweenTwoWholeNumbersDaysOrCents() {
        for (var kind : new Kind[] {Kind.WHOLE, Kind.EUROS, Kind.DATE}) {
            var low = kind == Kind.DATE ? "01/04/2027" : kind == Kind.EUROS ? "9,99" : "59";
            var high = kind == Kind.DATE ? "02/04/2027" : kind == Kind.EUROS ? "10" : "60";
            assertThat(engine.examine(table(sheet(kind, "<= " + low, ">= " + high)))
                            .gaps())
                    .as(kind.name())
                    .isEmpty();
        }
        assertThat(engine.examine(table(sheet(Kind.NUMBER, "<= 59", ">= 60"))).gaps())
                .hasSize(1);
    }

    @Test
    void aFileComesBackAsItWent() {
        for (int seed = 0; seed < 60; seed++) {
            var sheet = new RandomTables(seed, false).next(HitPolicy.values()[seed % 3]);
            var table = table(sheet);
            var file = engine.file("essai", table);
            var back = engine.sheet(file.getBytes(StandardCharsets.UTF_8)).orThrow();
            assertThat(engine.file("essai", table(back))).as("seed " + seed).isEqualTo(file);
        }
    }

    @Test
    void textsWithEverySignGoIntoTheFileAndBack() {
        var odd = "a\"b\\c<d>&'é\u00a0€ ]]> ${x}";
        var sheet = new Sheet(
                List.of(new Column("lieu", odd, "Place", Kind.TEXT, "")),
                List.of(new Column("dit", "Dit", "Says", Kind.TEXT, "")),
                HitPolicy.UNIQUE,
                List.of(new Rule("r1", List.of("x"), List.of(odd), odd, "https://exemple.invalid/?a=1&b=2", odd, odd)),
                List.of());
        var table = table(sheet);
        var back = engine.sheet(engine.file("essai", table).getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(back.rules().getFirst().citation()).isEqualTo(odd);
        assertThat(back.rules().getFirst().link()).isEqualTo("https://exemple.invalid/?a=1&b=2");
        assertThat(engine.tryOut(table(back), List.of(List.of(Value.of("x"))))
                        .getFirst()
                        .orThrow()
                        .values())
                .containsExactly(Value.of(odd.replace('\u00a0', ' ')));
    }

    @Test
    void hostileFilesAreRefused() {
        var good = engine.file("essai", table(sheet(Kind.WHOLE, "< 5", ">= 5")));
        for (var file : List.of(
                "",
                "no xml",
                "<a/>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                good.replaceFirst("\\?>", "?><!DOCTYPE definitions [<!ENTITY b \"1\">]>"),
                good.substring(0, good.length() / 2),
                "<x>".repeat(5000),
                "x".repeat(2_000_000))) {
            assertThat(engine.sheet(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file.substring(0, Math.min(60, file.length())))
                    .isInstanceOf(Decision.Refused.class);
        }
        var external = good.replace("&lt; 5", "function() external {java: {class: \"java.lang.System\"}}");
        assertThat(external).isNotEqualTo(good);
        var sheet = engine.sheet(external.getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(engine.read(sheet).table())
                .as("read, but its cell is refused")
                .isEmpty();
    }

    @Test
    void aTableOfManyCombinationsIsNotLookedThrough() {
        var inputs = IntStream.range(0, Sheet.MOST_INPUTS)
                .mapToObj(place -> new Column("in" + place, "Q", "Q", Kind.NUMBER, ""))
                .toList();
        var rules = new ArrayList<Rule>();
        for (int row = 0; row < Sheet.MOST_RULES; row++) {
            rules.add(new Rule(
                    "r" + row,
                    Collections.nCopies(Sheet.MOST_INPUTS, row + ".." + (row + 50)),
                    List.of("1"),
                    "Texte",
                    "",
                    "Oui.",
                    "Yes."));
        }
        var table = table(new Sheet(
                inputs, List.of(new Column("out", "R", "A", Kind.NUMBER, "")), HitPolicy.UNIQUE, rules, List.of()));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(engine.examine(table).done()).isFalse());
    }

    @Test
    void manyAskAtOnceAndEachGetsItsOwnRow() throws Exception {
        var table = table(sheet(Kind.WHOLE, "< 50", ">= 50"));
        var version = UUID.randomUUID();
        var file = engine.file("essai", table);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 400)
                    .mapToObj(number -> pool.submit(() -> engine.answer(
                                    version, file, table, List.of(Value.of((long) number % 100)))
                            .orThrow()))
                    .toList();
            for (int number = 0; number < asked.size(); number++) {
                assertThat(asked.get(number).get().rows()).containsExactly(number % 100 < 50 ? 0 : 1);
            }
        }
    }

    private static Sheet sheet(Kind kind, String first, String second) {
        return new Sheet(
                List.of(new Column("age", "Âge", "Age", kind, "")),
                List.of(new Column("droit", "Droit", "Right", Kind.YES_NO, "")),
                HitPolicy.UNIQUE,
                List.of(
                        new Rule("r1", List.of(first), List.of("non"), "Texte", "", "Non.", "No."),
                        new Rule("r2", List.of(second), List.of("oui"), "Texte", "", "Oui.", "Yes.")),
                List.of());
    }

    private Table table(Sheet sheet) {
        var reading = engine.read(sheet);
        assertThat(reading.faults()).isEmpty();
        return reading.table().orElseThrow();
    }
}
