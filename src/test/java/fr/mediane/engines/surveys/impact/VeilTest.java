package fr.mediane.engines.surveys.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.surveys.AgeGroup;
import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class VeilTest {
    private static final int THRESHOLD = 10;
    private static final List<Long> FEW = LongStream.range(1, THRESHOLD).boxed().toList();
    private static final Optional<AgeGroup> OLD = Optional.of(AgeGroup.FROM_70);
    private final Veil veil = new Veil(THRESHOLD);

    @Test
    void aFewAreHiddenAndSoIsWhatWouldTellThem() {
        assertThat(veil.hidden(Map.of("26", tally(30), "33", tally(4), "974", tally(12))))
                .containsExactlyInAnyOrder("33", "974");
        assertThat(veil.hidden(Map.of("26", tally(30), "33", tally(12)))).isEmpty();
        assertThat(veil.hidden(Map.of("26", tally(30), "33", tally(4), "974", tally(7))))
                .as("together they are not a few")
                .containsExactlyInAnyOrder("33", "974");
        assertThat(veil.hidden(Map.of("26", tally(3), "33", tally(4)))).containsExactlyInAnyOrder("26", "33");
    }

    @Test
    void aQuestionThatFewAnsweredHidesAsWell() {
        var skipped = new Tally(50, 40, Map.of(Measure.ABLE, new Tally.Yes(3, 1)), Pairs.NONE);
        assertThat(skipped.few(THRESHOLD)).isTrue();
        assertThat(veil.shows(skipped)).isFalse();
    }

    @RepeatedTest(300)
    void nothingSmallIsFoundBySubtraction(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var classes = new HashMap<String, Tally>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            classes.put("d" + i, random(random));
        }
        var whole = Tally.sum(classes.values());
        var hidden = veil.hidden(classes);
        classes.forEach((name, tally) -> {
            if (!hidden.contains(name)) {
                assertThat(tally.few(THRESHOLD)).as(name).isFalse();
            }
        });
        if (veil.shows(whole)) {
            var rest = Tally.sum(hidden.stream().map(classes::get).toList());
            assertThat(rest.few(THRESHOLD)).as("the country minus those shown").isFalse();
        }
    }

    /** Quarters, départements, totals: whatever one subtracts, no group of a few is left. */
    @RepeatedTest(100)
    void openTotalsAreSumsOfWhatIsShown(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var cells = new ArrayList<Cell>();
        for (int month = 1; month <= 12; month++) {
            for (var code : new String[] {"26", "33", "974", ""}) {
                cells.add(new Cell(
                        LocalDate.of(2026, month, 1),
                        code,
                        Audience.INDIVIDUAL,
                        random.nextBoolean() ? Moment.AFTER : Moment.LATER,
                        age(random),
                        random(random)));
            }
        }
        var current = new Quarter(2026, 4);
        var open = new Counting(THRESHOLD, code -> code).open(cells, current, current);
        assertThat(open.quarters().keySet()).allMatch(quarter -> quarter.compareTo(current) < 0);
        assertThat(open.after()).isEqualTo(Tally.sum(open.quarters().values()));
        assertThat(open.quarters().values()).noneMatch(tally -> tally.few(THRESHOLD) || tally.answered() == 0);
        assertThat(open.areas()).noneMatch(area -> area.tally().few(THRESHOLD));
        assertThat(open.later().few(THRESHOLD)).isFalse();
        assertThat(open.audiences().values()).noneMatch(tally -> tally.few(THRESHOLD));
        assertThat(open.ages().values()).noneMatch(tally -> tally.few(THRESHOLD));
    }

    /** Those entitled choose any period: one period minus another within it is no group of a few either. */
    @RepeatedTest(100)
    void noTwoPeriodsTellAGroupOfAFew(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 60; i++) {
            cells.add(new Cell(
                    LocalDate.of(2026, 1 + random.nextInt(12), 1),
                    random.nextBoolean() ? "26" : "33",
                    Audience.values()[random.nextInt(2)],
                    Moment.AFTER,
                    age(random),
                    random(random)));
        }
        for (int first = 1; first <= 4; first++) {
            for (int last = first; last < 4; last++) {
                var shorter = exact(cells, first, last);
                var longer = exact(cells, first, last + 1);
                assertNoFew(Map.of("", longer.after()), Map.of("", shorter.after()));
                assertNoFew(longer.ages(), shorter.ages());
                assertNoFew(longer.audiences(), shorter.audiences());
                assertNoFew(areas(longer), areas(shorter));
            }
        }
    }

    private static Findings exact(List<Cell> cells, int first, int last) {
        return new Counting(THRESHOLD, code -> code)
                .exact(cells.stream()
                        .filter(cell -> Quarter.of(cell.month()).number() >= first)
                        .filter(cell -> Quarter.of(cell.month()).number() <= last)
                        .toList());
    }

    private static Map<String, Tally> areas(Findings found) {
        return found.areas().stream().collect(Collectors.toMap(Findings.Area::code, Findings.Area::tally));
    }

    private static <K> void assertNoFew(Map<K, Tally> longer, Map<K, Tally> shorter) {
        longer.forEach((name, tally) -> {
            var less = shorter.getOrDefault(name, Tally.NONE);
            assertThat(tally.answered() - less.answered()).isNotIn(FEW);
            for (var measure : Measure.values()) {
                assertThat(tally.of(measure).n() - less.of(measure).n()).isNotIn(FEW);
            }
        });
    }

    @Test
    void thoseEntitledSeeThisQuarterButNoGroupOfAFew() {
        var cells = List.of(
                new Cell(LocalDate.of(2026, 7, 1), "26", Audience.WORKSHOP, Moment.AFTER, Optional.empty(), tally(9)),
                new Cell(LocalDate.of(2026, 10, 1), "26", Audience.INDIVIDUAL, Moment.AFTER, OLD, tally(9)),
                new Cell(LocalDate.of(2026, 11, 1), "26", Audience.WORKSHOP, Moment.AFTER, OLD, tally(11)));
        var exact = new Counting(THRESHOLD, code -> code).exact(cells);
        assertThat(exact.quarters()).containsOnlyKeys(new Quarter(2026, 4));
        assertThat(exact.after().answered()).isEqualTo(20);
        assertThat(exact.audiences()).as("all minus eleven would be nine").isEmpty();
        assertThat(exact.ages()).containsOnlyKeys(AgeGroup.FROM_70);
        assertThat(exact.hidden()).as("one quarter, two kinds of help").isEqualTo(3);
    }

    private static Optional<AgeGroup> age(Random random) {
        int age = random.nextInt(AgeGroup.values().length + 1);
        return age == AgeGroup.values().length ? Optional.empty() : Optional.of(AgeGroup.values()[age]);
    }

    private static Tally random(Random random) {
        long answered = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(60);
        var said = new HashMap<Measure, Tally.Yes>();
        for (var measure : Measure.values()) {
            long n = random.nextInt(5) == 0 ? random.nextLong(answered + 1) : answered;
            said.put(measure, new Tally.Yes(n, random.nextLong(n + 1)));
        }
        return new Tally(answered + random.nextInt(40), answered, said, Pairs.NONE);
    }

    private static Tally tally(long answered) {
        return new Tally(2 * answered, answered, Map.of(), Pairs.NONE);
    }
}
