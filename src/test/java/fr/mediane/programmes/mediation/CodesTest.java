package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are those of the national tool, letter for letter. */
class CodesTest {
    @Test
    void everyListIsComplete() {
        assertThat(Theme.values()).hasSize(19);
        assertThat(AdministrativeTheme.values()).hasSize(11);
        assertThat(codes(ActivityType.values())).containsExactlyInAnyOrder("individuel", "collectif");
        assertThat(codes(PlaceKind.values()))
                .containsExactlyInAnyOrder("lieu_activite", "domicile", "a_distance", "autre");
        assertThat(codes(Equipment.values()))
                .containsExactlyInAnyOrder("ordinateur", "telephone", "tablette", "autre", "aucun");
        assertThat(codes(Autonomy.values()))
                .containsExactlyInAnyOrder("entierement_accompagne", "partiellement_autonome", "autonome");
        assertThat(codes(WorkshopLevel.values())).containsExactlyInAnyOrder("debutant", "intermediaire", "avance");
        assertThat(codes(Gender.values())).containsExactlyInAnyOrder("masculin", "feminin", "non_communique");
        assertThat(codes(AgeBand.values())).hasSize(8).contains("douze_dix_huit", "soixante_dix_plus");
        assertThat(codes(SocialStatus.values()))
                .containsExactlyInAnyOrder("scolarise", "sans_emploi", "en_emploi", "retraite", "non_communique");
        assertThat(codes(Redirection.values())).hasSize(7).contains("operateur_ou_organisme_en_charge");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyThemeIsFoundByItsCode(Theme theme) {
        assertThat(Coded.of(Theme.class, theme.code())).contains(theme);
    }

    static Stream<Theme> themes() {
        return Arrays.stream(Theme.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EMAIL", "e-mail", "Email", "email ", "courriel", "'; drop table mediation.activity"})
    void anotherSpellingIsNoCode(String text) {
        assertThat(Coded.of(Theme.class, text)).isEmpty();
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
