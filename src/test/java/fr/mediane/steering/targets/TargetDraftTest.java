package fr.mediane.steering.targets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetDraftTest {
    @Test
    void readsATrajectoryLineByLine() {
        var draft = draft("pourcentage", "31/12/2024 : 60\n\n 31/12/2027: 70,5 % \n2030-12-31 :80", "");

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.toTarget(UUID.randomUUID(), 0).trajectory())
                .extracting(Figure::toString)
                .containsExactly(
                        "Figure[day=2024-12-31, value=60]",
                        "Figure[day=2027-12-31, value=70.5]",
                        "Figure[day=2030-12-31, value=80]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"60", "31/12/2024 60", "31/12/2024 : 101", "31/12/2030 : 80\n31/12/2024 : 60", "32/12/2024 : 60"
            })
    void refusesATrajectoryThatIsNone(String trajectory) {
        assertThat(draft("pourcentage", trajectory, "").mistakes())
                .containsExactly(ErrorKey.on("trajectory", "targets.error.trajectory"));
    }

    @Test
    void nothingToReachIsAllowed() {
        var target = draft("rang", "", "").toTarget(UUID.randomUUID(), 0);

        assertThat(target.aim()).isEmpty();
        assertThat(target.baseline()).isEmpty();
    }

    @Test
    void whatIsMeasuredHereIsANumber() {
        assertThat(draft("pourcentage", "", "conseillers").mistakes())
                .containsExactly(ErrorKey.on("measure", "targets.error.measured-unit"));
        assertThat(draft("nombre", "", "conseillers").mistakes()).isEmpty();
        assertThat(draft("nombre", "", "autre").mistakes())
                .containsExactly(ErrorKey.on("measure", "targets.error.measure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//exemple.fr", "https://", "ftp://exemple.fr", "exemple.fr"})
    void aLinkLeadsToTheWeb(String link) {
        var draft = new TargetDraft("a", "b", "", "", "nombre", false, "c", link, "", "", "", false);

        assertThat(draft.mistakes()).containsExactly(ErrorKey.on("link", "targets.error.link"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/2025|62,5|Étude|",
                "31/12/2025|62.5 %|Étude|",
                "31/12/2027|62|Étude|day",
                "hier|62|Étude|day",
                "31/12/2025|162|Étude|value",
                "31/12/2025|-1|Étude|value",
                "31/12/2025|62||citation",
            })
    void aValueHasADayANumberAndACitation(String day, String value, String citation, String wrong) {
        var mistakes = new ValueDraft(day, value, citation == null ? "" : citation)
                .mistakes(Unit.PERCENT, LocalDate.of(2026, 11, 25));

        assertThat(mistakes.stream().map(ErrorKey::field).toList())
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    private static TargetDraft draft(String unit, String trajectory, String measure) {
        return new TargetDraft("Nom", "Définition", "", "", unit, false, "Source", "", trajectory, measure, "", false);
    }
}
