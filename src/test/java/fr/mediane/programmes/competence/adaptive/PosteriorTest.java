package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorTest {
    private final Item easy = item("1.1-a");
    private final Item hard = item("3.4-e");

    @Test
    void beforeAnyAnswerItIsThePublishedPrior() {
        var prior = Posterior.prior();
        assertThat(prior.mean()).isCloseTo(0, within(1e-9));
        assertThat(prior.deviation() * prior.deviation()).isCloseTo(1.5, within(1e-3));
        assertThat(Posterior.point(0)).isEqualTo(-9);
        assertThat(Posterior.point(80)).isEqualTo(9);
    }

    @Test
    void aYesRaisesAndANoLowers() {
        assertThat(after(new Given(hard, Answer.ALONE)).mean()).isGreaterThan(1);
        assertThat(after(new Given(easy, Answer.NOT_YET)).mean()).isLessThan(-1);
        assertThat(after(new Given(easy, Answer.WITH_HELP)).mean())
                .isEqualTo(after(new Given(easy, Answer.NOT_YET)).mean());
    }

    @Test
    void notKnowingSaysNothing() {
        assertThat(after(new Given(easy, Answer.DOES_NOT_KNOW)).mean()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        var one = new Given(easy, Answer.ALONE);
        var two = new Given(hard, Answer.NOT_YET);
        assertThat(after(one, two).mean()).isCloseTo(after(two, one).mean(), within(1e-12));
    }

    /** The same integral by another road: a thousand times finer, without the class under test. */
    @Test
    void itIsTheIntegralOfTheModel() {
        double top = 0;
        double all = 0;
        for (double ability = -9; ability <= 9; ability += 0.0002) {
            double weight = Math.exp(-ability * ability / 3)
                    / (1 + Math.exp(-1.5 * (ability + 2.5)))
                    * (1 - 1 / (1 + Math.exp(-1.4 * (ability - 2.4))));
            top += ability * weight;
            all += weight;
        }
        assertThat(after(new Given(easy, Answer.ALONE), new Given(hard, Answer.NOT_YET))
                        .mean())
                .isCloseTo(top / all, within(1e-3));
    }

    @Test
    void inACalibratedBankOnlyCalibratedItemsCount() {
        var given = List.of(new Given(easy, Answer.ALONE));
        assertThat(Posterior.after(given, true).mean()).isCloseTo(0, within(1e-9));
        var calibrated = List.of(new Given(easy.with(new Parameters(1, 0, true)), Answer.ALONE));
        assertThat(Posterior.after(calibrated, true).mean()).isGreaterThan(0.3);
    }

    @Test
    void spreadingAddsVarianceAndKeepsTheMean() {
        var narrow = after(new Given(easy, Answer.ALONE), new Given(hard, Answer.NOT_YET));
        var wide = narrow.spread(0.5);
        assertThat(wide.mean()).isCloseTo(narrow.mean(), within(1e-3));
        assertThat(wide.deviation() * wide.deviation() - narrow.deviation() * narrow.deviation())
                .isCloseTo(0.5, within(0.01));
    }

    @Test
    void informationIsLargestAtTheDifficulty() {
        var parameters = new Parameters(1.6, 0.4, false);
        assertThat(parameters.information(0.4)).isCloseTo(1.6 * 1.6 / 4, within(1e-12));
        assertThat(parameters.information(1.4)).isLessThan(parameters.information(0.9));
        assertThat(parameters.chance(0.4)).isEqualTo(0.5);
    }

    private static Posterior after(Given... answers) {
        return Posterior.after(List.of(answers), false);
    }

    private static Item item(String id) {
        return Respondents.BANK.find(id).orElseThrow();
    }
}
