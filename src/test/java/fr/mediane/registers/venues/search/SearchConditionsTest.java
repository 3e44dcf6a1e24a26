package fr.mediane.registers.venues.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class SearchConditionsTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theBitsOfTheDatabaseAreThoseOfTheCode() {
        var inOrder = Stream.<Enum<?>[]>of(
                        Services.values(),
                        PublicsSpecifiquementAdresses.values(),
                        PriseEnChargeSpecifique.values(),
                        FraisACharge.values(),
                        ModalitesAcces.values())
                .flatMap(Stream::of)
                .map(Enum::name);
        var known = jdbc.sql("select code from venues.offer_bit order by bit")
                .query(String.class)
                .list();
        assertThat(known)
                .containsExactlyElementsOf(
                        Stream.concat(inOrder, Stream.of("described", "hours")).toList());
        assertThat(SearchConditions.bits(List.of(ModalitesAcces.SE_PRESENTER), 24))
                .isEqualTo(1L << known.indexOf("SE_PRESENTER"));
        assertThat(SearchConditions.bits(List.of(PriseEnChargeSpecifique.SURDITE), 14))
                .isEqualTo(1L << known.indexOf("SURDITE"));
        assertThat(SearchConditions.bits(List.of(FraisACharge.GRATUIT), 21)).isEqualTo(1L << known.indexOf("GRATUIT"));
        assertThat(SearchConditions.bits(List.of(PublicsSpecifiquementAdresses.JEUNES), 9))
                .isEqualTo(1L << known.indexOf("JEUNES"));
    }
}
