package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BlockTest {
    private static final Map<String, List<String>> TWO = Map.of(
            "who", List.of("person"),
            "children", List.of("2"),
            "children.1.name", List.of("Léo"),
            "children.1.born", List.of("2019-05-05"),
            "children.1.school", List.of("oui"),
            "children.2.name", List.of("Inès"),
            "children.2.born", List.of("2025-05-05"));
    private final Form form = RequestForm.form();

    @Test
    void rowsAreKeptAsPlainTextsAndReadAgain() {
        var answers = form.read(TWO);
        assertThat(answers.plain()).isEqualTo(TWO);
        assertThat(answers.of("children").orElseThrow())
                .isInstanceOfSatisfying(
                        Answer.Rows.class, rows -> assertThat(rows.rows()).hasSize(2));
    }

    @Test
    void saysWhatIsMissingInWhichRow() {
        var some = new HashMap<>(TWO);
        some.remove("children.2.name");
        some.remove("children.1.school");
        assertThat(form.missing(form.read(some)))
                .contains(ErrorKey.on("children.2.name", "forms.error.missing"))
                .extracting(ErrorKey::field)
                .doesNotContain("children.1.school", "children.1.name");
    }

    @Test
    void aConditionInARowSpeaksOfThatRow() {
        var some = new HashMap<>(TWO);
        some.put("children.2.school", List.of("oui"));
        assertThat(form.trimmed(form.read(some)).plain())
                .containsKey("children.1.school")
                .doesNotContainKey("children.2.school");
    }

    @Test
    void fewerRowsThanNeededAreSaid() {
        var text = RequestForm.text().replace("at-most: 5\n", "at-least: 1\n    at-most: 5\n");
        var strict = FormFile.read(text).orThrow();
        assertThat(strict.missing(strict.read(Map.of("who", List.of("person")))))
                .contains(ErrorKey.on("children", "forms.error.missing"));
        assertThat(strict.missing(strict.read(Map.of("who", List.of("person"), "children", List.of("0")))))
                .contains(ErrorKey.on("children", "forms.error.rows", 1));
    }

    /** Any texts at all under the keys of rows: what is kept is read again as it is, and stays within bounds. */
    @RepeatedTest(100)
    void whateverIsSentRoundTrips(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var pool = List.of("0", "1", "2", "5", "99", "-1", "Léo", "2019-05-05", "oui", "non", "", "<b>");
        var keys = List.of(
                "children",
                "children.1.name",
                "children.1.born",
                "children.1.school",
                "children.2.name",
                "children.5.born",
                "children.6.name",
                "children.1",
                "children.1.children.1.name",
                "children.x.name");
        var sent = new HashMap<String, List<String>>(Map.of("who", List.of("person")));
        keys.forEach(key -> sent.put(key, List.of(pool.get(random.nextInt(pool.size())))));
        var kept = form.trimmed(form.read(sent));
        assertThat(form.read(kept.plain())).isEqualTo(kept);
        assertThat(form.trimmed(kept)).isEqualTo(kept);
        assertThat(kept.of("children")
                        .flatMap(Answer::number)
                        .map(Number::intValue)
                        .orElse(0))
                .isBetween(0, 5);
    }
}
