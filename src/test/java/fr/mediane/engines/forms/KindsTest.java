package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Parsed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of questions that procedures ask. */
class KindsTest {
    private final Form form = RequestForm.form();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "income|0|0.00",
                "income|1 234,5|1234.50",
                "income|20000 €|20000.00",
                "siret|130 005 481 00010|13000548100010",
                "account|fr14 2004 1010 0505 0001 3m02 606|FR1420041010050500013M02606",
                "phone|01.99.00.12.34|+33199001234",
                "mail|' ana@exemple.fr '|ana@exemple.fr",
                "proof|0193a000-0000-7000-8000-000000000001|0193a000-0000-7000-8000-000000000001"
            })
    void readsWhatIsTyped(String key, String typed, String value) {
        assertThat(read(key, typed).orThrow().values(key)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "income|-1|forms.error.euros-range",
                "income|1000000000000|forms.error.euros-range",
                "income|20000,01|forms.error.euros-range",
                "income|12,345|kernel.euros.form",
                "income|beaucoup|kernel.euros.form",
                "siret|13000548100011|kernel.siret.checksum",
                "account|FR1420041010050500013M02607|kernel.iban.form",
                "phone|12|kernel.phone.form",
                "mail|ana@|kernel.email.form",
                "home|26362|forms.error.address",
                "home|26362;valence;1 rue|forms.error.address",
                "home|26362;26000;a;b;c|forms.error.address",
                "proof|../../etc/passwd|forms.error.file",
                "proof|0193a000-0000-7000-8000-000000000001;0193a000-0000-7000-8000-000000000002;0193a000-0000-7000-8000-000000000003|forms.error.files",
                "children|6|forms.error.rows-range",
                "children|-1|forms.error.rows-range"
            })
    void saysWhatIsWrong(String key, String typed, String reason) {
        assertThat(read(key, typed))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.reason().key()).isEqualTo(reason));
    }

    @Test
    void anAddressIsItsCommuneItsPostcodeAndItsLines() {
        var answers = read("home", "26362;26000;1 rue de l’Essai;Bâtiment B").orThrow();
        assertThat(answers.plain()).containsEntry("home", List.of("26362", "26000", "1 rue de l’Essai", "Bâtiment B"));
        assertThat(form.read(answers.plain())).isEqualTo(answers);
    }

    @Test
    void linkedChoicesFollowTheEarlierOne() {
        var bill = form.read(Map.of("aid", List.of("bill")));
        assertThat(choices(bill)).containsExactly("phone", "power", "other");
        assertThat(form.answer(bill, form.ask("detail").orElseThrow(), List.of("computer")))
                .isInstanceOf(Parsed.Invalid.class);
        assertThat(form.asked(Answers.NONE)).extracting(Field.Ask::key).doesNotContain("detail");
    }

    @Test
    void aLinkedChoiceThatIsNoLongerPossibleIsNoAnswer() {
        var before = form.read(Map.of("aid", List.of("bill"), "detail", List.of("phone")));
        var after = form.answer(before, form.ask("aid").orElseThrow(), List.of("device"))
                .orThrow();
        assertThat(form.trimmed(after).of("detail")).isEmpty();
        assertThat(form.missing(after)).extracting("field").contains("detail");
        var other = form.read(Map.of("aid", List.of("device"), "detail", List.of("other")));
        assertThat(form.trimmed(other).values("detail")).containsExactly("other");
    }

    @Test
    void conditionsSpeakOfEurosAndDaysToo() {
        assertThat(keys(form.read(Map.of("income", List.of("500.00"))))).contains("why");
        assertThat(keys(form.read(Map.of("income", List.of("500.01"))))).doesNotContain("why");
        assertThat(keys(form.read(Map.of("who", List.of("person"), "since", List.of("2020-12-31")))))
                .contains("landlord");
        assertThat(keys(form.read(Map.of("who", List.of("person"), "since", List.of("2021-01-01")))))
                .doesNotContain("landlord");
    }

    @Test
    void aSectionHidesAllThatFollowsUpToTheNext() {
        assertThat(keys(form.read(Map.of("who", List.of("company")))))
                .contains("siret", "income")
                .doesNotContain("household", "home", "children");
        assertThat(form.parts(form.read(Map.of("who", List.of("company")))))
                .extracting(Form.Part::key)
                .containsExactly("", "means", "reach");
    }

    private List<String> choices(Answers answers) {
        return form.asked(answers).stream()
                .filter(ask -> ask.key().equals("detail"))
                .flatMap(ask -> ((Question.OneOf) ask.question()).options().stream())
                .map(Question.Option::code)
                .toList();
    }

    private List<String> keys(Answers answers) {
        return form.visible(answers).stream().map(Field::key).toList();
    }

    private Parsed<Answers> read(String key, String typed) {
        return form.answer(
                Answers.NONE,
                form.ask(key).orElseThrow(),
                Arrays.stream(typed.split(";")).toList());
    }
}
