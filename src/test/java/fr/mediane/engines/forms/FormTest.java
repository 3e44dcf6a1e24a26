package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = SampleForm.form();

    @Test
    void aConditionShowsAndHides() {
        assertThat(shown(Map.of())).doesNotContain("how", "words");
        assertThat(shown(Map.of("able", List.of("oui")))).contains("how");
        assertThat(shown(Map.of("able", List.of("non")))).doesNotContain("how");
        assertThat(shown(Map.of("grade", List.of("2")))).contains("words");
        assertThat(shown(Map.of("grade", List.of("3")))).doesNotContain("words");
        assertThat(shown(Map.of("grade", List.of("3"), "word", List.of("ah")))).contains("words");
    }

    @Test
    void anAnswerThatIsHiddenIsNotKept() {
        var answers = form.read(Map.of("able", List.of("non"), "how", List.of("self")));
        assertThat(answers.values("how")).containsExactly("self");
        assertThat(form.trimmed(answers).byKey()).containsOnlyKeys("able");
    }

    @Test
    void saysWhatIsMissingOfWhatIsShown() {
        assertThat(form.missing(Answers.NONE)).extracting(ErrorKey::field).containsExactly("able", "grade");
        assertThat(form.missing(form.read(Map.of("able", List.of("oui")))))
                .extracting(ErrorKey::field)
                .containsExactly("how", "grade");
        assertThat(form.missing(form.read(Map.of("able", List.of("non"), "grade", List.of("1")))))
                .isEmpty();
    }

    @Test
    void aFactIsTrueFalseOrUnknown() {
        assertThat(form.fact("pleased", form.read(Map.of("grade", List.of("4")))))
                .contains(true);
        assertThat(form.fact("pleased", form.read(Map.of("grade", List.of("3")))))
                .contains(false);
        assertThat(form.fact("pleased", Answers.NONE)).isEmpty();
        assertThat(form.fact("unheard-of", Answers.NONE)).isEmpty();
        assertThat(form.fact("alone", form.read(Map.of("able", List.of("oui"), "how", List.of("self")))))
                .contains(true);
        assertThat(form.fact("alone", form.read(Map.of("able", List.of("oui"), "how", List.of("helped")))))
                .contains(false);
        assertThat(form.fact("alone", form.read(Map.of("able", List.of("non"), "how", List.of("self")))))
                .as("how is hidden")
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatTheFormDoesNotUnderstandIsLeftOut() {
        assertThat(form.read(Map.of("able", List.of("perhaps"), "other", List.of("x"), "grade", List.of("5")))
                        .byKey())
                .containsOnlyKeys("grade");
    }

    /** Any answers at all: what is kept is understood, shown, and the same when read again. */
    @RepeatedTest(200)
    void whateverIsSentWhatIsKeptHoldsTogether(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var pool =
                List.of("oui", "non", "self", "helped", "mail", "web", "1", "3", "5", "ah", "2026-05-05", "26362", "");
        var answers = Answers.NONE;
        for (var field : form.fields()) {
            if (field instanceof Field.Ask ask) {
                var typed = new ArrayList<String>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    typed.add(pool.get(random.nextInt(pool.size())));
                }
                answers = form.answer(answers, ask, typed).value().orElse(answers);
            }
        }
        var kept = form.trimmed(answers);
        assertThat(form.trimmed(kept)).isEqualTo(kept);
        assertThat(form.read(kept.plain())).isEqualTo(kept);
        assertThat(form.asked(kept))
                .extracting(Field.Ask::key)
                .containsAll(kept.byKey().keySet());
        assertThat(form.visible(kept)).isEqualTo(form.visible(answers));
    }

    private List<String> shown(Map<String, List<String>> plain) {
        return form.visible(form.read(plain)).stream().map(Field::key).toList();
    }
}
