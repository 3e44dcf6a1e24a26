package fr.mediane.registers.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.Progress;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The data that the build derived is whole and plausible. */
@MedianeTest
class TerritoryDataTest {
    @Autowired
    TerritoryDesk desk;

    @Autowired
    TerritoryData data;

    @Autowired
    Communes communes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void countsAreThoseOfTheOfficialCode() {
        assertThat(count("commune where kind = 'commune' and current")).isBetween(34_500L, 35_100L);
        assertThat(count("commune where kind = 'arrondissement' and current")).isEqualTo(45);
        assertThat(count("epci where current")).isBetween(1_240L, 1_265L);
        assertThat(desk.regions()).hasSize(26);
        assertThat(desk.regions().subList(0, 13)).noneMatch(Region::overseas);
        assertThat(desk.departements()).hasSize(109);
        assertThat(desk.departements().stream()
                        .filter(one -> one.code().length() == 2
                                || one.code().compareTo("975") < 0
                                || one.code().equals("976")))
                .hasSize(101);
        assertThat(jdbc.sql("select sum(population) from territory.commune where kind = 'commune'")
                        .query(Long.class)
                        .single())
                .isBetween(66_000_000L, 71_000_000L);
    }

    @Test
    void everyCommuneLiesWhereItsDepartementDoes() {
        var far = jdbc.sql("""
            select c.code || ' ' || c.name
            from territory.commune c
            join territory.departement d on d.code = c.departement
            where d.zone = 'metro' and (abs(c.latitude - d.latitude) > 1.2 or abs(c.longitude - d.longitude) > 1.6)
            """).query(String.class).list();
        assertThat(far).isEmpty();
    }

    @Test
    void mostPeopleLiveWhereThePositionIsExact() {
        var exact = jdbc.sql("""
            select 100 * sum(population) filter (where precision = 'exact') / sum(population)
            from territory.commune where kind = 'commune'
            """).query(Long.class).single();
        assertThat(exact).isGreaterThan(80);
        assertThat(count("commune where precision = 'departement'")).isLessThan(600);
    }

    @Test
    void noFormerCodeIsAlsoACurrentOneOfAnotherCommune() {
        assertThat(jdbc.sql("""
            select f.code from territory.former_commune f
            join territory.commune c on c.code = f.code and c.current
            where f.commune <> f.code
            """).query(String.class).list()).isEmpty();
        assertThat(count("former_commune")).isGreaterThan(4_000);
    }

    @Test
    void loadingAgainUpdatesAndNeverDuplicates() {
        transaction.executeWithoutResult(status -> {
            var before = count("commune") + count("former_commune");
            jdbc.sql("update territory.commune set name = 'Autrement', population = 1 where code = '26362'")
                    .update();
            jdbc.sql("insert into territory.commune select '26999', 'Fondue', kind, part_of, departement, region, epci,"
                            + " siren, population, postcodes, latitude, longitude, precision, true"
                            + " from territory.commune where code = '26001'")
                    .update();
            data.load(Progress.SILENT);
            assertThat(count("commune") + count("former_commune")).isEqualTo(before + 1);
            assertThat(desk.commune(CommuneCode.of("26362")).orElseThrow().name())
                    .isEqualTo("Valence");
            assertThat(count("commune where code = '26999' and not current")).isEqualTo(1);
            assertThat(desk.search("Fondue 26", 50))
                    .noneMatch(found -> found.name().equals("Fondue"));
            status.setRollbackOnly();
        });
        communes.forget();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from territory." + table)
                .query(Long.class)
                .single();
    }
}
