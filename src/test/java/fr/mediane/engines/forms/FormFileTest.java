package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {
    @Test
    void readsEveryKindOfField() {
        var form = SampleForm.form();
        assertThat(form.fields()).hasSize(11);
        assertThat(form.settings()).containsEntry("moment", "after").containsEntry("anonymous", "true");
        assertThat(form.facts()).containsOnlyKeys("pleased", "alone");
        assertThat(form.title().in(true)).isEqualTo("A form");
        assertThat(form.ask("times").orElseThrow().optional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form: sample|form: Sample!|forms.fault.key",
                "form: sample|name: sample|forms.fault.missing",
                "form: sample|name: sample|forms.fault.unknown",
                "title: {fr: Un formulaire, en: A form}|title: {fr: Un formulaire}|forms.fault.language",
                "key: able|key: grade|forms.fault.twice",
                "key: able|key: À faire|forms.fault.key",
                "kind: yes-no|kind: maybe|forms.fault.kind",
                "kind: yes-no|kind: yes-no, colour: red|forms.fault.unknown",
                "code: helped|code: self|forms.fault.twice",
                "code: helped|code: <b>|forms.fault.key",
                "from: 1, to: 5|from: 5, to: 1|forms.fault.range",
                "from: 1, to: 5|from: 1, to: 500|forms.fault.range",
                "least: 0, most: 99|least: 100, most: 99|forms.fault.range",
                "least: 0, most: 99|least: none, most: 99|forms.fault.range",
                "longest: 20|longest: 20000|forms.fault.range",
                "earliest: 2026-01-01|earliest: 2027-01-01|forms.fault.range",
                "earliest: 2026-01-01|earliest: soon|forms.fault.range",
                "when: {field: able, is: oui}|when: {field: grade, is: 3}|forms.fault.not-before",
                "when: {field: able, is: oui}|when: {field: how, is: self}|forms.fault.not-before",
                "{field: able, is: oui}|{field: able, is: perhaps}|forms.fault.no-option",
                "{field: able, is: oui}|{field: able, at-least: 3}|forms.fault.no-number",
                "{field: able, is: oui}|{field: able, more-than: 3}|forms.fault.unknown",
                "{field: able, is: oui}|able|forms.fault.condition",
                "{field: able, is: oui}|{all: []}|forms.fault.condition",
                "{field: able, is: oui}|{not: {not: {not: {not: {not: {not: {not: {field: able}}}}}}}}|forms.fault.condition",
                "{field: grade, at-least: 4}|{field: nothing}|forms.fault.not-before",
                "moment: after|moment: [a, b]|forms.fault.text"
            })
    void saysWhatIsWrong(String right, String wrong, String fault) {
        var text = SampleForm.text("sample").replaceFirst(Pattern.quote(right), wrong);
        assertThat(faults(text)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linked-to: aid|linked-to: hurry|forms.fault.linked",
                "linked-to: aid|linked-to: nothing|forms.fault.linked",
                "linked-to: aid|hint-fr: A|forms.fault.no-option",
                "of: bill}|of: invoice}|forms.fault.no-option",
                "types: [pdf, jpg]|types: [exe]|forms.fault.types",
                "types: [pdf, jpg]|types: []|forms.fault.types",
                "count: 2|count: 200|forms.fault.range",
                "megabytes: 5|megabytes: 5000|forms.fault.range",
                "most: 20000}|most: -1}|forms.fault.range",
                "most: 20000}|most: 20000.005}|forms.fault.range",
                "most: 20000}|most: 1e30}|forms.fault.range",
                "at-most: 5|at-most: 500|forms.fault.range",
                "one-fr: Enfant|hint-en: Child|forms.fault.yaml",
                "kind: short-text, key: name|kind: block, key: name|forms.fault.kind",
                "kind: short-text, key: name|kind: section, key: name|forms.fault.kind",
                "{field: born, at-most: 2023-12-31}|{field: income, at-most: 3}|forms.fault.not-before",
                "{field: since, at-most: 2020-12-31}|{field: since, at-most: soon}|forms.fault.range",
                "{field: since, at-most: 2020-12-31}|{field: children, at-most: 3}|forms.fault.not-before",
                "{field: income, at-most: 500}|{field: children, is: 3}|forms.fault.no-option"
            })
    void saysWhatIsWrongWithTheKindsOfProcedures(String right, String wrong, String fault) {
        var text = RequestForm.text().replaceFirst(Pattern.quote(right), wrong);
        assertThat(text).isNotEqualTo(RequestForm.text());
        assertThat(faults(text)).contains(fault);
    }

    @Test
    void readsTheFormWithEveryKind() {
        assertThat(faults(RequestForm.text())).isEmpty();
        assertThat(faults(
                        RequestForm.text().replace("{field: income, at-most: 500}", "{field: children, at-least: 2}")))
                .as("a condition on the rows of a block")
                .isEmpty();
    }

    /** Each speaks of the other: one of them necessarily of what does not come before. */
    @Test
    void refusesConditionsInACircle() {
        assertThat(faults("""
                        form: circle
                        title: {fr: A, en: A}
                        fields:
                          - {kind: yes-no, key: one, fr: A, en: A, when: {field: two, is: oui}}
                          - {kind: yes-no, key: two, fr: A, en: A, when: {field: one, is: oui}}
                          - {kind: yes-no, key: self, fr: A, en: A, when: {field: self, is: oui}}
                        """)).containsExactly("forms.fault.not-before", "forms.fault.not-before");
    }

    @Test
    void theFieldsOfBlocksCountAmongTheFields() {
        var many = new StringBuilder("form: many\ntitle: {fr: A, en: A}\nfields:\n");
        for (int block = 0; block < 3; block++) {
            many.append("  - kind: block\n    key: b" + block
                            + "\n    fr: A\n    en: A\n    one-fr: A\n    one-en: A\n")
                    .append("    fields:\n");
            for (int i = 0; i < 40; i++) {
                many.append("      - {kind: yes-no, key: q").append(i).append(", fr: A, en: A}\n");
            }
        }
        assertThat(faults(many.toString())).contains("forms.fault.fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "- a\n- b", "just words", "form: [", "a: 1\na: 2", "!!java.net.URL [http://localhost]"
            })
    void refusesWhatIsNoForm(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void refusesAFileThatBlowsItselfUp() {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
        assertThat(faults(bomb)).isNotEmpty();
    }

    @Test
    void refusesAHundredFieldsTooMany() {
        var many = new StringBuilder("form: many\ntitle: {fr: A, en: A}\nfields:\n");
        for (int i = 0; i < 501; i++) {
            many.append("  - {kind: yes-no, key: q").append(i).append(", fr: A, en: A}\n");
        }
        assertThat(faults(many.toString())).contains("forms.fault.fields");
    }

    @Test
    void listsAllFaultsAtOnceButNotForEver() {
        var text = SampleForm.text("sample").replace("en: ", "xx: ");
        assertThat(faults(text)).hasSizeBetween(15, 50);
    }

    @Test
    void keepsHtmlAsWordsForTemplatesToEscape() {
        var text = SampleForm.text("sample").replace("fr: Bonjour", "fr: <b>Bonjour</b>");
        assertThat(FormFile.read(text)
                        .orThrow()
                        .fields()
                        .getFirst()
                        .head()
                        .label()
                        .french())
                .isEqualTo("<b>Bonjour</b>");
    }

    private static List<String> faults(String text) {
        return FormFile.read(text) instanceof Decision.Refused<Form>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of();
    }
}
