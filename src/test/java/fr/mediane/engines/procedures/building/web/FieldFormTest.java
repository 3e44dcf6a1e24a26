package fr.mediane.engines.procedures.building.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.RequestForm;
import fr.mediane.engines.procedures.building.FieldKind;
import fr.mediane.engines.procedures.building.FormTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFormTest {
    /** Whatever stands in the file comes back from the page as it was: each field of the form with every kind. */
    @Test
    void aFieldThatIsOpenedAndSavedDoesNotChange() {
        var tree = FormTree.of(RequestForm.text());
        var same = tree;
        for (var block : List.of("", "children")) {
            for (var field : tree.fields(block)) {
                var kind = FieldKind.of(String.valueOf(field.get("kind"))).orElseThrow();
                var entry = FieldForm.of(field).entry(String.valueOf(field.get("key")), kind, field);
                same = same.with(block, entry, "");
            }
        }
        assertThat(FormFile.read(same.text()).orThrow()).isEqualTo(RequestForm.form());
    }

    @Test
    void aConditionThatListsCannotShowStays() {
        var when = Map.of("not", Map.of("field", "who", "is", "person"));
        var field = Map.<String, Object>of("kind", "yes-no", "key", "a", "fr", "A", "en", "A", "when", when);
        var form = FieldForm.of(field);
        assertThat(form.keepsCondition()).isTrue();
        assertThat(form.entry("a", FieldKind.YES_NO, field)).containsEntry("when", when);
    }

    @Test
    void linesOfAConditionAreReadAndWritten() {
        var typed = FieldForm.typed(Map.of(
                "fr", List.of("A"),
                "en", List.of("A"),
                "si-1", List.of("who=person"),
                "si-2", List.of("income<"),
                "si-2-valeur", List.of("1 234,5"),
                "si-3", List.of("since>"),
                "si-3-valeur", List.of("1/2/2026"),
                "si-lien", List.of("any")));
        var entry = typed.entry("a", FieldKind.YES_NO, Map.of());
        assertThat(entry.get("when"))
                .hasToString("{any=[{field=who, is=person}, {field=income, at-most=1234.5},"
                        + " {field=since, at-least=2026-02-01}]}");
        assertThat(Shows.of(entry.get("when")).orElseThrow().any()).isTrue();
        assertThat(FieldForm.of(entry).text("si-2")).isEqualTo("income<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quel est votre âge ?|quel-est-votre",
                "Œuvres & métiers|oeuvres-metiers",
                "2 enfants|enfants",
                "Anticonstitutionnellement|anticonstitutionnell",
                "???|question",
                "who|who-2"
            })
    void aNameIsMadeOfTheQuestion(String label, String key) {
        assertThat(Texts.key(label, Set.of("who"))).isEqualTo(key);
    }
}
