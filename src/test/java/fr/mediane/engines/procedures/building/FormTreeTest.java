package fr.mediane.engines.procedures.building;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.RequestForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTreeTest {
    private final FormTree tree = FormTree.of(RequestForm.text());

    @Test
    void writesTheSameFormAgain() {
        assertThat(FormFile.read(tree.text()).orThrow()).isEqualTo(RequestForm.form());
        assertThat(FormTree.of(tree.text()).text()).isEqualTo(tree.text());
    }

    @Test
    void movesWithinTheFormAndWithinABlock() {
        assertThat(keys(tree.moved("", "siret", true), "")).startsWith("intro", "siret", "who");
        assertThat(keys(tree.moved("children", "name", false), "children")).containsExactly("born", "name", "school");
        assertThat(tree.moved("", "intro", true).text()).as("the first stays").isEqualTo(tree.text());
        assertThat(tree.moved("", "unheard-of", true).text()).isEqualTo(tree.text());
    }

    @Test
    void addsAfterAnotherReplacesAndTakesAway() {
        var field = new LinkedHashMap<String, Object>(Map.of("kind", "yes-no", "key", "fine", "fr", "A", "en", "A"));
        var added = tree.with("", field, "who");
        assertThat(keys(added, "")).startsWith("intro", "who", "fine", "siret");
        field.put("fr", "B");
        assertThat(added.with("", field, "intro").field("", "fine").orElseThrow())
                .containsEntry("fr", "B");
        assertThat(keys(added.with("", field, "intro"), "")).startsWith("intro", "who", "fine");
        assertThat(keys(added.without("", "fine"), "")).isEqualTo(keys(tree, ""));
        assertThat(keys(tree.with("children", field, "name"), "children"))
                .containsExactly("name", "fine", "born", "school");
    }

    @Test
    void settingsComeAndGo() {
        var headed = tree.headed("Un nom", "A name", Map.of("subject", "mail", "law", ""));
        var form = FormFile.read(headed.text()).orThrow();
        assertThat(form.title().french()).isEqualTo("Un nom");
        assertThat(form.settings()).containsOnly(Map.entry("subject", "mail"));
        assertThat(FormFile.read(headed.headed("Un nom", "A name", Map.of("subject", " "))
                                .text())
                        .orThrow()
                        .settings())
                .isEmpty();
    }

    private static List<String> keys(FormTree tree, String block) {
        return tree.fields(block).stream()
                .map(field -> String.valueOf(field.get("key")))
                .toList();
    }
}
