package fr.mediane.engines.surveys.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class VeilTest {
    private static final int THRESHOLD = 10;
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
        assertThat(open.audiences()).isEmpty();
    }

    @Test
    void thoseEntitledSeeTotalsButNoGroupOfAFew() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(LocalDate.of(2026, 10, 1), "26", Audience.INDIVIDUAL, Moment.AFTER, tally(9)));
        cells.add(new Cell(LocalDate.of(2026, 11, 1), "26", Audience.WORKSHOP, Moment.AFTER, tally(11)));
        var exact = new Counting(THRESHOLD, code -> code).exact(cells);
        assertThat(exact.after().answered()).isEqualTo(20);
        assertThat(exact.audiences()).containsOnlyKeys(Audience.WORKSHOP);
        assertThat(exact.quarters()).containsOnlyKeys(new Quarter(2026, 4));
        assertThat(exact.hidden()).isEqualTo(1);
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
