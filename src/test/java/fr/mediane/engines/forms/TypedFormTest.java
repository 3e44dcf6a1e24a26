package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page of a form sends, understood. */
@MedianeTest
class TypedFormTest {
    private final Form form = RequestForm.form();
    private final Answers person = form.read(Map.of("who", List.of("person")));

    @Autowired
    TypedFormDesk desk;

    @Test
    void allThatIsRightIsTakenAndAllThatIsWrongIsSaid() {
        var typed = read("means", person, "income", "-1", "aid", "bill", "hurry", "9");
        assertThat(typed.step()).isEqualTo(TypedForm.Step.NEXT);
        assertThat(typed.after().values("aid")).containsExactly("bill");
        assertThat(typed.mistakes()).extracting(ErrorKey::field).containsExactly("income", "hurry");
        assertThat(typed.kept()).containsEntry("income", List.of("-1"));
        assertThat(typed.after().values("who")).as("the other parts").containsExactly("person");
    }

    @Test
    void aQuestionThatAnAnswerBringsUpIsShownBeforeItIsMissed() {
        var first = read("means", person, "income", "10", "aid", "bill", "hurry", "1", "reasons", "");
        assertThat(first.step()).isEqualTo(TypedForm.Step.STAY);
        assertThat(first.mistakes()).isEmpty();
        var again = read(
                "means", person, "income", "10", "why", "", "aid", "bill", "detail", "", "hurry", "1", "reasons", "");
        assertThat(again.mistakes()).extracting(ErrorKey::field).containsExactly("detail");
    }

    @Test
    void aCommuneIsTypedByItsName() {
        var typed = read("reach", person, "desk", "Crest", "agree", "oui");
        assertThat(typed.after().values("desk")).containsExactly("26108");
        assertThat(read("reach", person, "desk", "Zzyxqkw", "agree", "oui").mistakes())
                .contains(ErrorKey.on("desk", "forms.error.commune"));
    }

    @Test
    void anAddressSaysWhichPartIsWrong() {
        var typed = read(
                "household",
                person,
                "home",
                null,
                "home.voie",
                "1 rue de l’Essai",
                "home.code-postal",
                "26",
                "home.commune",
                "");
        assertThat(typed.mistakes()).extracting(ErrorKey::field).containsExactly("home.code-postal", "home.commune");
        var right = read(
                "household",
                person,
                "home",
                null,
                "home.voie",
                "1 rue de l’Essai",
                "home.code-postal",
                "26400",
                "home.commune",
                "Crest");
        assertThat(right.after().values("home")).containsExactly("26108", "26400", "1 rue de l’Essai");
    }

    @Test
    void rowsComeAndGo() {
        var one = read("household", person, Map.of("geste", List.of("ajouter:children")), "children", "0");
        assertThat(one.step()).isEqualTo(TypedForm.Step.STAY);
        assertThat(one.after().plain()).containsEntry("children", List.of("1"));
        var two = read(
                "household",
                person,
                Map.of("geste", List.of("retirer:children.1")),
                "children",
                "2",
                "children.1.name",
                "Léo",
                "children.1.born",
                "",
                "children.2.name",
                "Inès",
                "children.2.born",
                "1/2/2025");
        assertThat(two.mistakes()).isEmpty();
        assertThat(two.after().plain())
                .containsEntry("children", List.of("1"))
                .containsEntry("children.1.name", List.of("Inès"))
                .containsEntry("children.1.born", List.of("2025-02-01"));
        assertThat(two.kept()).containsEntry("children.1.name", List.of("Inès"));
    }

    @Test
    void aMistakeInARowSaysWhichRow() {
        var typed = read("household", person, "children", "1", "children.1.name", "Léo", "children.1.born", "hier");
        assertThat(typed.mistakes()).contains(ErrorKey.on("children.1.born", "forms.error.day"));
        assertThat(typed.after().plain()).containsEntry("children.1.name", List.of("Léo"));
    }

    @Test
    void onlyFilesThatCameWithItOrWereThereCount() {
        var mine = UUID.randomUUID();
        var stolen = UUID.randomUUID();
        var sent = sent(Map.of(), "proof", stolen.toString(), "agree", "oui");
        var typed = desk.read(form, "reach", sent, person, Map.of("proof", List.of(mine)));
        assertThat(typed.after().values("proof")).containsExactly(mine.toString());
        var later = read("reach", typed.after(), "proof", mine.toString(), "agree", "oui");
        assertThat(later.after().values("proof")).containsExactly(mine.toString());
        var hidden =
                form.read(Map.of("who", List.of("person"), "income", List.of("1"), "why", List.of(stolen.toString())));
        assertThat(hidden.values("why")).containsExactly(stolen.toString());
        assertThat(read("reach", hidden, "proof", stolen.toString(), "agree", "oui")
                        .after()
                        .of("proof"))
                .as("typed as a text before")
                .isEmpty();
        var taken = read("reach", typed.after(), "proof", null, "agree", "oui");
        assertThat(taken.after().of("proof")).isEmpty();
    }

    @Test
    void goingBackKeepsWhatIsRight() {
        var typed = read("means", person, Map.of("geste", List.of("precedent")), "income", "12", "hurry", "9");
        assertThat(typed.step()).isEqualTo(TypedForm.Step.BACK);
        assertThat(typed.after().values("income")).containsExactly("12.00");
    }

    @Test
    void whatIsHiddenIsNotKept() {
        var answers = form.read(Map.of("who", List.of("person"), "children", List.of("0")));
        var typed = read("", answers, "who", "company", "siret", "13000548100010");
        assertThat(typed.after().byKey()).containsOnlyKeys("who", "siret");
    }

    @Test
    void hostileNamesAreNobodysAnswer() {
        var typed =
                read("reach", person, "agree", "oui", "who", "company", "unheard-of", "x", "children.999.name", "x");
        assertThat(typed.after().values("who")).containsExactly("person");
        assertThat(typed.after().byKey()).containsOnlyKeys("who", "agree");
    }

    private TypedForm read(String part, Answers before, String... typed) {
        return read(part, before, Map.of(), typed);
    }

    private TypedForm read(String part, Answers before, Map<String, List<String>> button, String... typed) {
        return desk.read(form, part, sent(button, typed), before, Map.of());
    }

    /** Name, text, name, text…; no text: the question stood there, and nothing came. */
    private static Map<String, List<String>> sent(Map<String, List<String>> button, String... typed) {
        var sent = new HashMap<>(button);
        var shown = new ArrayList<String>();
        for (int i = 0; i < typed.length; i += 2) {
            shown.add(typed[i]);
            if (typed[i + 1] != null) {
                sent.put("champ-" + typed[i], List.of(typed[i + 1]));
            }
        }
        sent.put("montre", shown);
        return sent;
    }
}
