package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int PEOPLE = 3_000;
    private static final ItemBank GUESSED = Respondents.BANK;

    /** The truth differs from the experts' guess; people are asked as they really would be, by the guess. */
    private final Map<String, Parameters> truth = truth(new Random(21));

    @Test
    void recoversTheParametersFromWholeAnswerSheets() {
        var people = new Respondents(31);
        var runs = new ArrayList<List<Given>>();
        for (int person = 0; person < PEOPLE; person++) {
            double ability = people.ability(0, Posterior.PRIOR_VARIANCE);
            runs.add(GUESSED.items().stream()
                    .limit(30)
                    .map(item -> new Given(item, people.answer(item.with(of(truth, item)), ability, 0.02)))
                    .toList());
        }
        var fitted = Calibration.fit(runs);
        assertThat(fitted).hasSize(30);
        fitted.forEach((id, parameters) -> {
            var real = truth.get(id);
            assertThat(parameters.difficulty()).as(id).isCloseTo(real.difficulty(), within(0.35));
            assertThat(parameters.discrimination()).as(id).isCloseTo(real.discrimination(), within(0.3));
        });
        assertThat(wrong(fitted, Parameters::difficulty)).isLessThan(0.12);
        assertThat(wrong(fitted, Parameters::discrimination)).isLessThan(0.12);
    }

    @Test
    void recoversThemFromAdaptiveAnswersOfPeopleWhoAreWeakerThanThePrior() {
        var outcome = Recalibration.RULE.of(GUESSED, adaptive(PEOPLE, -0.7));
        assertThat(outcome).isInstanceOfSatisfying(Recalibration.Outcome.Done.class, done -> {
            assertThat(done.people()).isEqualTo(PEOPLE);
            assertThat(done.parameters()).hasSizeGreaterThan(60);
            assertThat(done.parameters().values())
                    .allMatch(Parameters::calibrated)
                    .allMatch(Parameters::inRange);
            assertThat(wrong(done.parameters(), Parameters::difficulty)).isLessThan(0.3);
            assertThat(wrong(done.parameters(), Parameters::discrimination)).isLessThan(0.25);
            assertThat(wrong(done.parameters(), Parameters::difficulty))
                    .as("better than the experts' guess")
                    .isLessThan(wrong(guess(done.parameters()), Parameters::difficulty));
        });
    }

    @Test
    void onceCalibratedTheStandardErrorIsTrue() {
        var real = GUESSED.recalibrated("real", truth);
        var people = new Respondents(41);
        double squares = 0;
        double claimed = 0;
        int number = 1_000;
        for (int person = 0; person < number; person++) {
            double ability = people.ability(0, Posterior.PRIOR_VARIANCE);
            var known = people.whole(real, ability, 0).profile().overall().orElseThrow();
            squares += Math.pow(known.ability() - ability, 2) / number;
            claimed += known.deviation() * known.deviation() / number;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(Math.sqrt(claimed), within(0.03));
    }

    @Test
    void refusesTooFewPeople() {
        assertThat(Recalibration.RULE.of(GUESSED, adaptive(100, 0)))
                .isInstanceOfSatisfying(
                        Recalibration.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .contains("100 finished assessments; 500 are needed")
                                .anyMatch(reason -> reason.startsWith("competence 1.1: 0 items")));
        assertThat(Recalibration.RULE.of(GUESSED, List.of())).isInstanceOf(Recalibration.Outcome.Refused.class);
    }

    @Test
    void anItemThatEverybodyAnswersAlikeIsNotCalibrated() {
        var runs = adaptive(PEOPLE, 0).stream()
                .map(run -> run.stream()
                        .map(given -> given.item().id().equals("1.1-c") ? new Given(given.item(), Answer.ALONE) : given)
                        .toList())
                .toList();
        assertThat(Recalibration.RULE.of(GUESSED, runs))
                .isInstanceOfSatisfying(
                        Recalibration.Outcome.Done.class,
                        done -> assertThat(done.parameters()).doesNotContainKey("1.1-c"));
    }

    private List<List<Given>> adaptive(int number, double mean) {
        var people = new Respondents(51);
        var runs = new ArrayList<List<Given>>();
        for (int person = 0; person < number; person++) {
            double ability = people.ability(mean, Posterior.PRIOR_VARIANCE);
            var interview = Interview.begin(GUESSED, people.rotation());
            for (var item = interview.next(); item.isPresent(); item = interview.next()) {
                interview = interview.answer(people.answer(item.get().with(of(truth, item.get())), ability, 0.02));
            }
            runs.add(interview.given());
        }
        return runs;
    }

    /** Root of the mean square of what is wrong. */
    private double wrong(Map<String, Parameters> fitted, ToDoubleFunction<Parameters> part) {
        return Math.sqrt(fitted.entrySet().stream()
                .mapToDouble(entry -> Math.pow(
                        part.applyAsDouble(entry.getValue()) - part.applyAsDouble(truth.get(entry.getKey())), 2))
                .average()
                .orElseThrow());
    }

    private static Map<String, Parameters> guess(Map<String, Parameters> of) {
        var guess = new TreeMap<String, Parameters>();
        of.keySet().forEach(id -> guess.put(id, GUESSED.find(id).orElseThrow().parameters()));
        return guess;
    }

    private static Parameters of(Map<String, Parameters> all, Item item) {
        return all.get(item.id());
    }

    private static Map<String, Parameters> truth(Random random) {
        var truth = new TreeMap<String, Parameters>();
        for (var item : GUESSED.items()) {
            var guess = item.parameters();
            truth.put(
                    item.id(),
                    new Parameters(
                            guess.discrimination() * Math.exp(0.15 * random.nextGaussian()),
                            guess.difficulty() + 0.4 * random.nextGaussian(),
                            true));
        }
        return truth;
    }
}
