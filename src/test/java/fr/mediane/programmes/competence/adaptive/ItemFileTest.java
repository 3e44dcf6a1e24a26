package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemFileTest {
    private static final String OURS = Respondents.file();

    @Test
    void theShippedFileCoversEveryCompetenceOverTheLevels() {
        var bank = Respondents.BANK;
        assertThat(bank.items()).hasSizeGreaterThanOrEqualTo(84);
        for (var competence : Competence.values()) {
            assertThat(bank.of(competence)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(bank.of(competence)).extracting(Item::level).contains(Level.values());
        }
    }

    @Test
    void theShippedFileSaysThatNothingIsCalibrated() {
        assertThat(Respondents.BANK.calibrated()).isFalse();
        assertThat(Respondents.BANK.items())
                .allMatch(item -> !item.parameters().calibrated())
                .allMatch(item -> item.parameters().inRange())
                .allMatch(item -> item.level().holds(item.parameters().difficulty()));
        assertThat(Respondents.BANK.items()).extracting(Item::id).doesNotHaveDuplicates();
    }

    @Test
    void everyQuestionIsASentenceInBothLanguagesWithItsOwnWords() {
        for (var item : Respondents.BANK.items()) {
            assertThat(item.french().statement())
                    .as(item.id())
                    .startsWith("Je ")
                    .endsWith(".");
            assertThat(item.english().statement())
                    .as(item.id())
                    .startsWith("I ")
                    .endsWith(".");
            texts(item)
                    .forEach(text -> assertThat(text)
                            .as(item.id())
                            .endsWith(".")
                            .doesNotContain("'", "\"")
                            .matches(sentence -> sentence.split(" ").length <= 24));
        }
        assertThat(Respondents.BANK.items().stream().flatMap(ItemFileTest::texts))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var spoilt = OURS.replaceFirst("discrimination: 1.5", "discrimination: 9")
                .replaceFirst("difficulty: -2.5", "difficulty: x")
                .replace("id: 1.1-b", "id: 1.1-a")
                .replace("fr: \"Je sais trier les réponses d’une recherche.\"", "")
                .replace("id: 3.4-d\n    level: advanced", "id: 3.4-d\n    level: difficult");
        assertThatThrownBy(() -> ItemFile.read(spoilt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "1.1-a: difficulty is not a number",
                        "1.1-a: discrimination lies between 0.3 and 3",
                        "1.1-a comes twice",
                        "1.1-c: fr is missing",
                        "3.4-d: level is one of");
    }

    @Test
    void refusesAFileWithTooFewItemsOfACompetence() {
        var without = OURS.replace("id: 4.4-", "id: 4.3-z");
        assertThatThrownBy(() -> ItemFile.read(without)).hasMessageContaining("competence 4.4 has 0 items; it needs 4");
    }

    @Test
    void refusesADifficultyOutsideItsLevel() {
        var spoilt = OURS.replaceFirst("difficulty: -2.5", "difficulty: 0.5");
        assertThatThrownBy(() -> ItemFile.read(spoilt)).hasMessageContaining("1.1-a: its difficulty is not within");
    }

    @Test
    void aFileCannotDeclareItselfCalibrated() {
        assertThatThrownBy(() -> ItemFile.read(OURS.replace("calibrated: false", "calibrated: true")))
                .hasMessageContaining("calibrate-items");
    }

    @Test
    void whatIsNotYamlIsRefused() {
        for (var text : List.of("items: [", "!!java.lang.Runtime {}", "")) {
            assertThatThrownBy(() -> ItemFile.read(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The file of items");
        }
    }

    private static Stream<String> texts(Item item) {
        return Stream.of(item.french(), item.english())
                .flatMap(wording -> Stream.of(wording.statement(), wording.example()));
    }
}
