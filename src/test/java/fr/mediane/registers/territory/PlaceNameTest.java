package fr.mediane.registers.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint-Étienne | saint etienne",
                "ST. ETIENNE | saint etienne",
                "Ste-Foy-lès-Lyon | sainte foy les lyon",
                "L’Haÿ-les-Roses | l hay les roses",
                "Œting | oeting",
                "Châlons s/ Marne | chalons sur marne",
                "Paris 10ème | paris 10e",
                "Paris 1er Arrondissement | paris 1e arrondissement",
                "Lyon 2nd | lyon 2e",
                "Estaing | estaing",
                "Brest | brest",
                "-- . -- | ''",
            })
    void isComparedWithoutAccentsNorAbbreviations(String name, String searched) {
        assertThat(PlaceName.searched(name)).isEqualTo(searched);
        assertThat(PlaceName.searched(searched)).isEqualTo(searched);
    }

    @Test
    void articlesAndSaintsWeighLittle() {
        assertThat(PlaceName.withoutArticle("le havre")).isEqualTo("havre");
        assertThat(PlaceName.withoutArticle("l hay les roses")).isEqualTo("hay les roses");
        assertThat(PlaceName.withoutArticle("lesparre medoc")).isEqualTo("lesparre medoc");
        assertThat(PlaceName.withoutArticle("la")).isEqualTo("la");
        assertThat(PlaceName.spelling("saint denis sainte rose")).isEqualTo("st denis ste rose");
    }

    @Test
    void textsAreAlikeAsFarAsTheyShareThreeLetters() {
        var trigrams = new Trigrams(List.of("valence", "bordeaux", "val d or", "valence"));
        var likeness = trigrams.likeness("valance");
        // "valence" and "valance" share 5 groups of the 11 that they have together
        assertThat(likeness[0]).isCloseTo(5f / 11, within(0.001f)).isEqualTo(likeness[3]);
        assertThat(likeness[1]).isZero();
        assertThat(likeness[2]).isBetween(0.1f, 0.4f);
        assertThat(trigrams.likeness("valence")[0]).isEqualTo(1f);
        assertThat(trigrams.likeness("")).containsOnly(0f);
    }
}
