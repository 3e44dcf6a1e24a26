package fr.mediane.programmes.competence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Parameters;
import fr.mediane.programmes.competence.adaptive.Respondents;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test is undone: calibrated items would change the questions of every other test. */
@MedianeTest
@Transactional
class CalibrateItemsTest {
    @Autowired
    CalibrateItems command;

    @Autowired
    Banks banks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesTooFewAnswersAndSaysHowManyAreNeeded() {
        var version = banks.current().version();
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not calibrated", "500 are needed");
        assertThat(banks.current().version()).isEqualTo(version);
        assertThat(banks.current().calibrated()).isFalse();
    }

    @Test
    void aCalibrationIsADatedVersionAndAllowsStandardErrors() {
        var guess = banks.current();
        var version = banks.keep(parameters(), 600, 12_000);
        var bank = banks.current();
        assertThat(version).matches("2026-11/\\d{4}-\\d{2}-\\d{2}");
        assertThat(bank.version()).isEqualTo(version);
        assertThat(bank.calibrated()).isTrue();
        assertThat(bank.mark()).isNotEqualTo(guess.mark());
        assertThat(bank.find("1.1-a").orElseThrow().parameters()).isEqualTo(new Parameters(1.25, -2.5, true));
        assertThat(banks.keep(parameters(), 601, 12_020)).isEqualTo(version + "-2");
        assertThat(banks.current().version()).isEqualTo(version + "-2");
    }

    @Test
    void anItemWithoutParametersKeepsItsGuessAndDoesNotCount() {
        var some = parameters();
        some.remove("1.1-a");
        banks.keep(some, 600, 12_000);
        var bank = banks.current();
        assertThat(bank.find("1.1-a").orElseThrow().parameters().calibrated()).isFalse();
        var interview = new Respondents(4).whole(bank, -3, 0);
        var asked = interview.given().stream()
                .filter(given -> given.item().parameters().calibrated())
                .count();
        assertThat(interview.profile().overall().orElseThrow().answers()).isEqualTo((int) asked);
    }

    @Test
    void aCodeFromBeforeTheCalibrationIsRefused() {
        var desk = new OpenAssessmentDesk(banks);
        var code = fr.mediane.programmes.competence.adaptive.AnswerCode.of(Interview.begin(banks.current(), 3));
        banks.keep(parameters(), 600, 12_000);
        assertThat(desk.resume(code)).isInstanceOf(fr.mediane.kernel.Decision.Refused.class);
    }

    private static Map<String, Parameters> parameters() {
        return Respondents.BANK.items().stream()
                .collect(Collectors.toMap(
                        item -> item.id(),
                        item -> new Parameters(1.25, item.parameters().difficulty(), true)));
    }
}
