package fr.mediane.registers.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedPlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26000 | '' | 26000",
                "26 000 | '' | 26000",
                "26000 Valence | Valence | 26000",
                "Valence (26000) | Valence | 26000",
                "Saint-Denis 93 | Saint-Denis | 93",
                "Ajaccio (2a) | Ajaccio | 2A",
                "2a004 | '' | 2A004",
                "Paris 10e | Paris 10e | ''",
                "Paris 10 | Paris | 10",
                "7 | '' | 7",
                "Lyon 3ème | Lyon 3ème | ''",
                "A5000 | A5000 | ''",
                "(974) | '' | 974",
            })
    void takesNameAndNumberApart(String typed, String name, String number) {
        var place = SearchedPlace.of(typed);
        assertThat(place.name().replace("(", "").replace(")", "").strip()).isEqualTo(name);
        assertThat(place.number()).isEqualTo(number);
    }

    @Test
    void cutsWhatIsTooLongAndDropsControlCharacters() {
        var place = SearchedPlace.of("\u0000Valence\n" + "x".repeat(10_000));
        assertThat(place.whole()).hasSize(80).startsWith(" Valence x").doesNotContain("\u0000");
    }

    @Test
    void nothingIsNothing() {
        var place = SearchedPlace.of("");
        assertThat(place.name()).isEmpty();
        assertThat(place.number()).isEmpty();
        assertThat(place.onlyNumber()).isTrue();
    }
}
