package fr.mediane.programmes.competence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.competence.adaptive.AnswerCode;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Parameters;
import fr.mediane.programmes.competence.adaptive.Respondents;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        var code = AnswerCode.of(Interview.begin(banks.current(), 3));
        banks.keep(parameters(), 600, 12_000);
        assertThat(desk.resume(code)).isInstanceOf(Decision.Refused.class);
    }

    /** As if a year of assessments had been kept: the command calibrates, and what is finished next has a standard error. */
    @Test
    void calibratesOnTheAnswersKept() {
        var people = new Respondents(61);
        var rows = new ArrayList<String>();
        for (int person = 0; person < 1_800; person++) {
            var interview = people.whole(Respondents.BANK, people.ability(-0.5, 2), 0.02);
            var id = Uuid7.next();
            for (int number = 1; number <= interview.given().size(); number++) {
                var given = interview.given().get(number - 1);
                rows.add(String.join(
                        ";",
                        "" + id,
                        "" + number,
                        given.item().id(),
                        given.answer().letter()));
            }
        }
        keep(rows);
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("version 2026-11/");
        var profile = new Respondents(8).whole(banks.current(), 0, 0).profile();
        assertThat(profile.calibrated()).isTrue();
        assertThat(profile.version()).isEqualTo(banks.current().version());
    }

    private void keep(List<String> rows) {
        var answers = rows.toArray(String[]::new);
        jdbc.sql("""
                        insert into competence.assessment (id, person, mode, state, rotation, begun_at, finished_at)
                        select split_part(line, ';', 1)::uuid, uuidv7(), 'alone', 'finished', 0, now(), now()
                        from unnest(:rows::text[]) as line where split_part(line, ';', 2) = '1'
                        """).param("rows", answers).update();
        jdbc.sql("""
                        insert into competence.answer (assessment, number, item, answer)
                        select split_part(line, ';', 1)::uuid, split_part(line, ';', 2)::smallint,
                            split_part(line, ';', 3), split_part(line, ';', 4)
                        from unnest(:rows::text[]) as line
                        """).param("rows", answers).update();
    }

    private static Map<String, Parameters> parameters() {
        return Respondents.BANK.items().stream()
                .collect(Collectors.toMap(
                        item -> item.id(),
                        item -> new Parameters(1.25, item.parameters().difficulty(), true)));
    }
}
