package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {
    private static final ItemBank BANK = Respondents.BANK;
    private static final StoppingRule RULE = StoppingRule.PUBLISHED;

    @RepeatedTest(40)
    void anyoneIsAskedEveryAreaAlikeAndItStops(RepetitionInfo run) {
        var people = new Respondents(run.getCurrentRepetition());
        var interview = people.whole(BANK, people.ability(-0.5, 3), 0.1);
        assertThat(interview.given()).hasSizeBetween(RULE.least(), RULE.most());
        assertThat(interview.finished()).isTrue();
        assertThat(interview.given()).extracting(Given::item).doesNotHaveDuplicates();
        for (int length = 0; length <= interview.given().size(); length++) {
            assertBalanced(interview.first(length).given());
        }
    }

    /** At every moment areas differ by one question at most, and so do the competences within an area. */
    private static void assertBalanced(List<Given> given) {
        var areas = Arrays.stream(Area.values())
                .map(area -> given.stream()
                        .filter(each -> each.item().competence().area() == area)
                        .count())
                .toList();
        assertThat(Collections.max(areas) - Collections.min(areas)).isLessThanOrEqualTo(1);
        for (var area : Area.values()) {
            var each = area.competences().stream()
                    .map(competence -> given.stream()
                            .filter(one -> one.item().competence() == competence)
                            .count())
                    .toList();
            assertThat(Collections.max(each) - Collections.min(each)).isLessThanOrEqualTo(1);
        }
    }

    @RepeatedTest(10)
    void theSameAnswersLeadToTheSameQuestions(RepetitionInfo run) {
        var people = new Respondents(100 + run.getCurrentRepetition());
        var interview = people.whole(BANK, people.ability(0, 1.5), 0.05);
        var answers = interview.given().stream().map(Given::answer).toList();
        assertThat(Interview.replay(BANK, interview.rotation(), answers)).isEqualTo(interview);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -1.5, -0.5, 0.5, 1.5, 2.5})
    void estimatesComeCloseToTheTruth(double truth) {
        var people = new Respondents(7);
        var profiles = IntStream.range(0, 200)
                .mapToObj(_ -> people.whole(BANK, truth, 0.03).profile())
                .toList();
        double mean = profiles.stream()
                .mapToDouble(profile -> profile.overall().orElseThrow().ability())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(truth, within(0.35));
        double area = profiles.stream()
                .flatMap(profile -> profile.areas().values().stream())
                .mapToDouble(Profile.Estimate::ability)
                .average()
                .orElseThrow();
        assertThat(area).isCloseTo(truth, within(0.3));
        double wrong = Math.sqrt(profiles.stream()
                .mapToDouble(profile -> Math.pow(profile.overall().orElseThrow().ability() - truth, 2))
                .average()
                .orElseThrow());
        assertThat(wrong).isLessThan(0.55);
    }

    @Test
    void whoDiffersBetweenAreasIsSeenToDiffer() {
        var people = new Respondents(11);
        double safety = 0;
        double others = 0;
        for (int person = 0; person < 200; person++) {
            var interview = Interview.begin(BANK, people.rotation());
            for (var item = interview.next(); item.isPresent(); item = interview.next()) {
                boolean good = item.get().competence().area() == Area.SAFETY;
                interview = interview.answer(people.answer(item.get(), good ? 1 : -1, 0));
            }
            var profile = interview.profile();
            safety += profile.of(Area.SAFETY).orElseThrow().ability() / 200;
            others += profile.of(Area.CREATION).orElseThrow().ability() / 200;
        }
        assertThat(safety - others).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ALONE", "NOT_YET", "WITH_HELP"})
    void whoAlwaysAnswersTheSameEndsAtAnEnd(Answer answer) {
        var profile = always(answer).profile();
        assertThat(profile.overall().orElseThrow().level())
                .isEqualTo(answer.yes() ? Level.HIGHLY_ADVANCED : Level.BASIC);
        assertThat(profile.areas()).hasSize(5);
    }

    @Test
    void whoNeverKnowsIsGivenNoLevel() {
        var interview = always(Answer.DOES_NOT_KNOW);
        assertThat(interview.given()).hasSize(RULE.most());
        assertThat(interview.profile().overall()).isEmpty();
        assertThat(interview.profile().areas()).isEmpty();
    }

    @Test
    void anotherRotationAsksOtherCompetences() {
        var firsts = new TreeSet<String>();
        for (int rotation = 0; rotation < Interview.ROTATIONS; rotation++) {
            firsts.add(Interview.begin(BANK, rotation).next().orElseThrow().id());
        }
        assertThat(firsts).hasSize(Area.INFORMATION.competences().size());
    }

    @Test
    void overManyPeopleEveryItemIsAsked() {
        var people = new Respondents(3);
        var asked = new TreeSet<String>();
        for (int person = 0; person < 1_500; person++) {
            people.whole(BANK, people.ability(-0.5, 2), 0)
                    .given()
                    .forEach(given -> asked.add(given.item().id()));
        }
        assertThat(asked).hasSize(BANK.items().size());
    }

    @Test
    void theNextQuestionIsTheOneThatTellsMostInItsCompetence() {
        var interview = Interview.replay(BANK, 0, List.of(Answer.ALONE, Answer.ALONE, Answer.NOT_YET));
        var next = interview.next().orElseThrow();
        double ability = Posterior.after(interview.given(), false).mean();
        for (var other : BANK.of(next.competence())) {
            assertThat(other.parameters().information(ability))
                    .isLessThanOrEqualTo(next.parameters().information(ability));
        }
    }

    @Test
    void changingAnAnswerDropsWhatFollowed() {
        var answers = Collections.nCopies(6, Answer.WITH_HELP);
        var interview = Interview.replay(BANK, 0, answers);
        assertThat(interview.change(3, Answer.WITH_HELP)).isEqualTo(interview);
        var changed = interview.change(3, Answer.ALONE);
        assertThat(changed.given()).hasSize(3);
        assertThat(changed.given().get(2))
                .isEqualTo(new Given(interview.given().get(2).item(), Answer.ALONE));
    }

    @Test
    void aSmallBankEndsWhenNothingIsLeft() {
        var few = new ItemBank("few", false, BANK.items().subList(0, 4));
        var answers = new ArrayList<>(Collections.nCopies(9, Answer.ALONE));
        assertThat(Interview.replay(few, 0, answers).given()).hasSize(4);
        assertThat(Interview.replay(few, 0, answers).finished()).isTrue();
    }

    private static Interview always(Answer answer) {
        return Interview.replay(BANK, 0, Collections.nCopies(30, answer));
    }
}
