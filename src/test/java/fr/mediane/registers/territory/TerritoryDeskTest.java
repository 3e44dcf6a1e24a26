package fr.mediane.registers.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Scope.Level;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class TerritoryDeskTest {
    @Autowired
    TerritoryDesk desk;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Valence | 26362",
                "valance | 26362",
                "VALENCE | 26362",
                "valence 82 | 82186",
                "26000 Valence | 26362",
                "Valence (26000) | 26362",
                "bordaux | 33063",
                "bordeau | 33063",
                "Bordeux | 33063",
                "saint deni | 97411",
                "st denis | 97411",
                "Saint-Denis 93 | 93066",
                "saint denis 93200 | 93066",
                "St Etienne | 42218",
                "saint étiene | 42218",
                "ste foy les lyon | 69202",
                "marseile | 13055",
                "marsaille | 13055",
                "monpellier | 34172",
                "toulous | 31555",
                "l hay les roses | 94038",
                "L’Haÿ-les-Roses | 94038",
                "havre | 76351",
                "le havre | 76351",
                "rochelle | 17300",
                "aix | 13001",
                "aix en provance | 13001",
                "p | 75056",
                "pa | 75056",
                "paris | 75056",
                "Paris 10e | 75110",
                "paris 10 | 75110",
                "paris 1er | 75101",
                "75010 | 75110",
                "lyon 3eme | 69383",
                "marseille 8 | 13208",
                "75056 | 75056",
                "26 | 26362",
                "2a | 2A004",
                "20000 | 2A004",
                "97400 | 97411",
                "974 | 97411",
                "noumea | 98818",
                "papeete | 98735",
                "mamoudzu | 97611",
                "œting | 57521",
                "oeting | 57521",
                "chalon sur saone | 71076",
                "châlons s/ champagne | 51108",
            })
    void findsFirstWhatPeopleMean(String typed, String code) {
        assertThat(desk.search(typed, 10))
                .isNotEmpty()
                .first()
                .satisfies(found ->
                        assertThat(found.code().code()).as(found.label()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Y,80829", "Eu,76255", "Aix,19002", "Us,95625", "Arbignieu,01015", "Val-de-Reuil,27701"})
    void findsSmallOnesAmongTheFirstTen(String typed, String code) {
        assertThat(desk.search(typed, 10))
                .extracting(found -> found.code().code())
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "s", "sa", "saint", "val", "mon", "la"})
    void putsTheMostPopulatedFirst(String typed) {
        var found = desk.search(typed, 20);
        assertThat(found).hasSize(20);
        assertThat(found.getFirst().population().orElse(0)).isGreaterThan(30_000);
    }

    @Test
    void doesNotListArrondissementsToWhoTypesParis() {
        assertThat(desk.search("paris", 20)).noneMatch(found -> found.partOf().isPresent());
        assertThat(desk.search("paris 1", 10))
                .hasSize(10)
                .allMatch(found -> found.partOf().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "%",
                "_",
                "\\",
                "'; drop table territory.commune; --",
                "<script>alert(1)</script>",
                "\u0000",
                "\uD83D\uDE00",
                "00000",
                "99999",
                "zzzzzzzzzz",
                "----",
                "\u202E\u200B",
                "((((",
            })
    void answersOddTextsWithoutHarm(String typed) {
        assertThat(desk.search(typed, 10)).hasSizeLessThanOrEqualTo(10);
        assertThat(desk.commune(CommuneCode.of("26362"))).isPresent();
    }

    @Test
    void answersTextsOfAnyLengthAndKeepsTheLimitReasonable() {
        assertThat(desk.search("a".repeat(10_000), 10)).isEmpty();
        assertThat(desk.search("saint ".repeat(2_000), 10)).hasSizeLessThanOrEqualTo(10);
        assertThat(desk.search("a", -5)).hasSize(1);
        assertThat(desk.search("a", Integer.MAX_VALUE)).hasSize(TerritoryDesk.MOST_SUGGESTIONS);
    }

    @Test
    void oldCodesLeadToTheCommuneOfToday() {
        assertThat(codeToday("01340")).isEqualTo("01015");
        assertThat(codeToday("01120")).isEqualTo("01262");
        assertThat(codeToday("26362")).isEqualTo("26362");
        assertThat(desk.commune(CommuneCode.of("01999"))).isEmpty();
    }

    private String codeToday(String code) {
        return desk.commune(CommuneCode.of(code)).orElseThrow().code().code();
    }

    @Test
    void aPostcodeOfTodayIsNotTakenForACodeOfLongAgo() {
        assertThat(desk.search("75010", 10))
                .extracting(found -> found.code().code())
                .containsExactly("75110", "75056");
    }

    @Test
    void anArrondissementKnowsItsCommune() {
        var tenth = desk.commune(CommuneCode.of("75110")).orElseThrow();
        assertThat(tenth.whole()).isEqualTo(CommuneCode.of("75056"));
        assertThat(tenth.centre().metresTo(GeoPoint.of("48.876,2.361"))).isLessThan(500);
        assertThat(tenth.label()).isEqualTo("Paris 10e Arrondissement (75010)");
        assertThat(tenth.within(new Scope.Territory(Level.COMMUNE, "75056"))).isTrue();
        assertThat(tenth.within(new Scope.Territory(Level.DEPARTEMENT, "75"))).isTrue();
    }

    @Test
    void aCommuneKnowsWhereItLies() {
        var valence = desk.commune(CommuneCode.of("26362")).orElseThrow();
        assertThat(valence.name()).isEqualTo("Valence");
        assertThat(valence.approximate()).isFalse();
        assertThat(valence.postcodes()).containsExactly(PostCode.of("26000"));
        assertThat(valence.departement()).isEqualTo(new Commune.Named("26", "Drôme"));
        assertThat(valence.region()).isEqualTo(new Commune.Named("84", "Auvergne-Rhône-Alpes"));
        assertThat(valence.zone().getId()).isEqualTo("Europe/Paris");
        var epci = desk.epci(valence.epci().orElseThrow()).orElseThrow();
        assertThat(epci.name()).contains("Valence");
        assertThat(List.of(
                        new Scope.Territory(Level.COMMUNE, "26362"),
                        new Scope.Territory(Level.EPCI, epci.code()),
                        new Scope.Territory(Level.DEPARTEMENT, "26"),
                        new Scope.Territory(Level.REGION, "84")))
                .allMatch(valence::within)
                .extracting(desk::name)
                .allMatch(name -> name.isPresent());
        assertThat(valence.within(new Scope.Territory(Level.REGION, "26"))).isFalse();
        assertThat(valence.within(new Scope.Territory(Level.DEPARTEMENT, "84"))).isFalse();
    }

    @Test
    void aPostcodeServesItsCommunes() {
        assertThat(desk.communes(PostCode.of("26120")))
                .hasSizeGreaterThan(5)
                .allMatch(found -> found.departement().code().equals("26"));
        assertThat(desk.communes(PostCode.of("75010")))
                .extracting(Commune::name)
                .containsExactly("Paris");
        assertThat(desk.communes(PostCode.of("98999"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "26,Europe/Paris",
        "2A,Europe/Paris",
        "971,America/Guadeloupe",
        "972,America/Martinique",
        "973,America/Cayenne",
        "974,Indian/Reunion",
        "975,America/Miquelon",
        "976,Indian/Mayotte",
        "986,Pacific/Wallis",
        "987,Pacific/Tahiti",
        "988,Pacific/Noumea",
    })
    void eachDepartementHasItsTimeZone(String code, String zone) {
        assertThat(desk.departement(code).orElseThrow().zone().getId()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "'44.9256,4.9096',26",
        "'44.8378,-0.5792',33",
        "'-20.8789,55.4481',974",
        "'41.9267,8.7369',2A",
        "'0,0',",
        "'-90,0',",
        "'14.6,-61.07',972",
    })
    void theNearestCommuneTellsTheDepartement(String point, String departement) {
        var nearest = desk.nearest(GeoPoint.of(point)).orElseThrow();
        if (departement != null) {
            assertThat(nearest.departement().code()).isEqualTo(departement);
        }
    }

    @Test
    void unknownTerritoriesHaveNoName() {
        for (var level : Level.values()) {
            assertThat(desk.name(new Scope.Territory(level, "nowhere"))).isEmpty();
            assertThat(desk.name(new Scope.Territory(level, ""))).isEmpty();
        }
        assertThat(desk.departement("20")).isEmpty();
        assertThat(desk.epci("")).isEmpty();
    }
}
