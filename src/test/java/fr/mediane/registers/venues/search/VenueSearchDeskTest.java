package fr.mediane.registers.venues.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.registers.venues.VenueRows;
import fr.mediane.registers.venues.hours.HoursBook;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.Services;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class VenueSearchDeskTest {
    private static final GeoPoint MIDDLE = new GeoPoint(VenueRows.LATITUDE, VenueRows.LONGITUDE);

    @Autowired
    VenueSearchDesk desk;

    @Autowired
    VenueReads reads;

    @Autowired
    HoursBook hours;

    @Autowired
    JdbcClient jdbc;

    private VenueRows rows;

    @BeforeEach
    void clean() {
        rows = new VenueRows(jdbc);
        rows.clear();
    }

    @AfterEach
    void cleanAgain() {
        rows.clear();
    }

    @Test
    void theNearestComeFirstWithTheirDistanceInMetres() {
        rows.north(3, "Trois", "");
        rows.north(1, "Un", "");
        rows.north(2, "Deux", "");
        var found = near(10_000, VenueFilters.NONE);
        assertThat(found.venues()).extracting(venue -> venue.sheet().name()).containsExactly("Un", "Deux", "Trois");
        assertThat(found.venues().getFirst().metres().orElse(0)).isBetween(995.0, 1_005.0);
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.more()).isFalse();
    }

    @Test
    void nothingBeyondTheRadiusCounts() {
        rows.north(9.9, "Dedans", "");
        rows.north(10.1, "Dehors", "");
        assertThat(names(near(10_000, VenueFilters.NONE))).containsExactly("Dedans");
    }

    @Test
    void looksFartherWhenNothingIsNearAndSaysSo() {
        rows.north(40, "Loin", "");
        var found = desk.searchFarther(VenueQuery.of(SearchArea.Around.point(MIDDLE, 10_000), VenueFilters.NONE));
        assertThat(names(found)).containsExactly("Loin");
        assertThat(found.widened()).isTrue();
        assertThat(found.metres()).hasValue(50_000);
    }

    @Test
    void filtersByWhatAVenueOffers() {
        var one = rows.north(1, "Un", "");
        var two = rows.north(2, "Deux", "");
        rows.offers(one, "services", "UTILISATION_SECURISEE_DU_NUMERIQUE")
                .offers(one, "frais_a_charge", "GRATUIT")
                .offers(one, "prise_en_charge_specifique", "SURDITE", "ILLETTRISME")
                .offers(two, "prise_en_charge_specifique", "SURDITE");
        assertThat(names(near(10_000, services(Services.UTILISATION_SECURISEE_DU_NUMERIQUE))))
                .containsExactly("Un");
        assertThat(names(near(10_000, services(Services.LOISIRS_ET_CREATIONS_NUMERIQUES))))
                .isEmpty();
        assertThat(names(near(10_000, needs(PriseEnChargeSpecifique.SURDITE)))).containsExactly("Un", "Deux");
        assertThat(names(near(10_000, needs(PriseEnChargeSpecifique.SURDITE, PriseEnChargeSpecifique.ILLETTRISME))))
                .as("needs add up")
                .containsExactly("Un");
        assertThat(names(near(10_000, filters(Set.of(), Set.of(), Set.of(FraisACharge.GRATUIT), ""))))
                .containsExactly("Un");
    }

    @Test
    void findsByAPartOfTheNameWithoutAccents() {
        rows.north(1, "Médiathèque de l’Étang", "");
        rows.north(2, "Mairie", "");
        assertThat(names(near(10_000, filters(Set.of(), Set.of(), Set.of(), "mediatheque de l'etang"))))
                .containsExactly("Médiathèque de l’Étang");
        assertThat(names(near(10_000, filters(Set.of(), Set.of(), Set.of(), "%' or true --"))))
                .isEmpty();
    }

    @Test
    void openNowGoesByThePlacesOwnClock() {
        // 6:30 in Paris on a Monday is 9:30 in La Réunion (UTC+4).
        var clock = Clock.fixed(Instant.parse("2026-11-23T05:30:00Z"), ZoneOffset.UTC);
        var then = new VenueSearchDesk(reads, hours, clock);
        rows.add("À Saint-Denis", "Mo-Fr 09:00-12:00", VenueRows.LATITUDE, VenueRows.LONGITUDE, "97411");
        rows.add("À Paris", "Mo-Fr 09:00-12:00", VenueRows.LATITUDE, VenueRows.LONGITUDE, "75056");
        rows.add("Sans horaires", "", VenueRows.LATITUDE, VenueRows.LONGITUDE, "97411");
        rows.add("Texte", "sur rendez-vous", VenueRows.LATITUDE, VenueRows.LONGITUDE, "97411");
        var open = new VenueFilters(Set.of(), Set.of(), Set.of(), Set.of(), VenueFilters.Access.ANY, true, "");
        assertThat(names(then.search(VenueQuery.of(SearchArea.Around.point(MIDDLE, 10_000), open))))
                .containsExactly("À Saint-Denis");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 1; i <= 7; i++) {
            rows.north(i, "Lieu " + i, "");
        }
        var area = SearchArea.Around.point(MIDDLE, 20_000);
        assertThat(names(desk.search(new VenueQuery(area, VenueFilters.NONE, 2, 3))))
                .containsExactly("Lieu 4", "Lieu 5", "Lieu 6");
        assertThat(names(desk.search(new VenueQuery(area, VenueFilters.NONE, 3, 3))))
                .containsExactly("Lieu 7");
        assertThat(desk.search(new VenueQuery(area, VenueFilters.NONE, 99, 3)).venues())
                .isEmpty();
    }

    @Test
    void aCommuneKeepsItsVenuesThatNobodyCanPlace() {
        rows.add("Nulle part", "", null, null, "98411");
        rows.north(1, "Ici", "");
        var exact = new SearchArea.Around(MIDDLE, 10_000, List.of("98411"), false);
        assertThat(names(desk.search(VenueQuery.of(exact, VenueFilters.NONE)))).containsExactly("Ici", "Nulle part");
        var about = new SearchArea.Around(MIDDLE, 10_000, List.of("98411"), true);
        assertThat(names(desk.search(VenueQuery.of(about, VenueFilters.NONE)))).containsExactly("Nulle part", "Ici");
    }

    @Test
    void whatIsNotOpenIsNeverShown() {
        var id = rows.north(1, "Fermé", "");
        jdbc.sql("update venues.venue set status = 'CLOSED' where id = :id")
                .param("id", id)
                .update();
        assertThat(names(near(10_000, VenueFilters.NONE))).isEmpty();
        assertThat(desk.venue(id)).isEmpty();
        assertThat(desk.known(id.toString())).isEmpty();
    }

    @Test
    void aVenueIsKnownByItsIdsOfYesterday() {
        var id = rows.north(1, "Un", "");
        var merged = rows.north(1, "Doublon", "");
        jdbc.sql("update venues.venue set status = 'MERGED', merged_into = :id where id = :merged")
                .param("id", id)
                .param("merged", merged)
                .update();
        jdbc.sql("insert into venues.former_id (former, venue) values ('essai-avant', :id)")
                .param("id", id)
                .update();
        assertThat(desk.known("essai-" + id)).contains(id);
        assertThat(desk.known("essai-avant")).contains(id);
        assertThat(desk.known(merged.toString())).contains(id);
        assertThat(desk.known("essai-" + merged)).contains(id);
        assertThat(desk.known(UUID.randomUUID().toString())).isEmpty();
        assertThat(desk.known("' or 1=1 --\u0000")).isEmpty();
    }

    private FoundVenues near(double metres, VenueFilters filters) {
        return desk.search(VenueQuery.of(SearchArea.Around.point(MIDDLE, metres), filters));
    }

    private static List<String> names(FoundVenues found) {
        return found.venues().stream().map(venue -> venue.sheet().name()).toList();
    }

    private static VenueFilters services(Services... services) {
        return filters(Set.of(services), Set.of(), Set.of(), "");
    }

    private static VenueFilters needs(PriseEnChargeSpecifique... needs) {
        return filters(Set.of(), Set.of(needs), Set.of(), "");
    }

    private static VenueFilters filters(
            Set<Services> services, Set<PriseEnChargeSpecifique> needs, Set<FraisACharge> fees, String text) {
        return new VenueFilters(services, Set.of(), needs, fees, VenueFilters.Access.ANY, false, text);
    }
}
