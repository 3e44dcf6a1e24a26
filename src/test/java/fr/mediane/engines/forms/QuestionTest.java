package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private final Form form = SampleForm.form();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "able|oui|oui",
                "able|non|non",
                "how|self|self",
                "how|other|other",
                "topics|web|web",
                "grade|1|1",
                "grade|5|5",
                "times|0|0",
                "times|99|99",
                "times|' 1 2 '|12",
                "times|7,0|7",
                "word|' bonjour '|bonjour",
                "word|Мария|Мария",
                "words|'a\tb'|'a\tb'",
                "day|25/11/2026|2026-11-25",
                "day|1/1/2026|2026-01-01",
                "day|31.12.2026|2026-12-31",
                "day|2026-02-28|2026-02-28",
                "place|26362|26362",
                "place|2A004|2A004",
                "place|97411|97411"
            })
    void readsWhatIsTyped(String key, String typed, String value) {
        assertThat(read(key, typed))
                .isInstanceOfSatisfying(
                        Parsed.Valid.class,
                        valid -> assertThat(((Answers) valid.content()).values(key))
                                .containsExactly(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "able|yes|forms.error.choose",
                "able|OUI|forms.error.choose",
                "how|nobody|forms.error.choose",
                "how|self helped|forms.error.choose",
                "topics|mail,web|forms.error.choose",
                "grade|0|forms.error.choose",
                "grade|6|forms.error.choose",
                "grade|3.5|forms.error.choose",
                "grade|03|forms.error.choose",
                "grade|-1|forms.error.choose",
                "times|many|forms.error.number",
                "times|1e3|forms.error.number",
                "times|9999999999999|forms.error.number",
                "times|NaN|forms.error.number",
                "times|1.5|forms.error.whole",
                "times|100|forms.error.range",
                "times|-1|forms.error.range",
                "word|123456789012345678901|forms.error.too-long",
                "word|'a\tb'|forms.error.characters",
                "word|'a\u0000b'|forms.error.characters",
                "words|'a\u0007b'|forms.error.characters",
                "day|32/11/2026|forms.error.day",
                "day|29/02/2026|forms.error.day",
                "day|tomorrow|forms.error.day",
                "day|31/12/2025|forms.error.day-range",
                "day|1/1/2027|forms.error.day-range",
                "place|Crest|forms.error.commune",
                "place|9999|forms.error.commune"
            })
    void saysWhatIsWrongWithIt(String key, String typed, String reason) {
        assertThat(read(key, typed))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.reason().key()).isEqualTo(reason));
    }

    @Test
    void severalChoicesComeInTheOrderOfTheFormAndOnce() {
        var ask = form.ask("topics").orElseThrow();
        var read = form.answer(Answers.NONE, ask, List.of("web", "mail", "web")).orThrow();
        assertThat(read.values("topics")).containsExactly("mail", "web");
    }

    @Test
    void oneChoiceTakesNoSecond() {
        var ask = form.ask("how").orElseThrow();
        assertThat(form.answer(Answers.NONE, ask, List.of("self", "helped"))).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void whatMayBePassedOverIsAndTakesItsAnswerAway() {
        var word = form.ask("word").orElseThrow();
        var before = form.answer(Answers.NONE, word, List.of("oui")).orThrow();
        assertThat(form.answer(before, word, List.of(" ")).orThrow()).isEqualTo(Answers.NONE);
        var able = form.ask("able").orElseThrow();
        assertThat(form.answer(Answers.NONE, able, List.of())).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void linesMayBeSeveralWhereThereIsRoom() {
        var ask = form.ask("words").orElseThrow();
        assertThat(form.answer(Answers.NONE, ask, List.of("un\r\ndeux"))
                        .orThrow()
                        .values("words"))
                .containsExactly("un\ndeux");
    }

    @Test
    void onlyTextsAreInSomebodysOwnWords() {
        assertThat(form.fields().stream()
                        .filter(field ->
                                field instanceof Field.Ask ask && ask.question().free())
                        .map(Field::key))
                .containsExactly("word", "words");
    }

    private Parsed<Answers> read(String key, String typed) {
        return form.answer(Answers.NONE, form.ask(key).orElseThrow(), List.of(typed));
    }
}
