package fr.mediane.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tables of a road map, which everybody may open. */
@MedianeTest
class RoadMapTablesUnderAttackTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"actions", "financements"})
    void aRoadMapHoldsNoFormula(String table) throws Exception {
        // Cantal: no other test and no demonstration data has its road map
        jdbc.sql("""
                        insert into coordination.road_map (id, departement, number, title, summary, first_year, last_year,
                            state, adopted_on, created_at)
                        values (:id, '15', 1, 'Titre', 'Texte', 2031, 2033, 'adopted', current_date, now())
                        on conflict do nothing
                        """).param("id", Uuid7.next()).update();
        for (var start : TablesOfOneThingUnderAttackTest.STARTS) {
            var action = Uuid7.next();
            jdbc.sql("""
                            insert into coordination.road_map_action (id, road_map, title, description,
                                leader_organisation, starts, ends, eligible_cents, engineering_cents, planned, created_at)
                            select :id, m.id, btrim(:title), 'Texte', :leader, date '2031-01-01', date '2031-02-01', 100, 0,
                                1, now()
                            from coordination.road_map m where m.departement = '15'
                            """)
                    .param("id", action)
                    .param("title", start)
                    .param("leader", DemonstrationPeople.ORGANISATION)
                    .update();
            jdbc.sql("""
                            insert into coordination.road_map_funding (id, action, funder, label, cents, confirmed, created_at)
                            values (:id, :action, 'own', :label, 50, false, now())
                            """)
                    .param("id", Uuid7.next())
                    .param("action", action)
                    .param("label", start)
                    .update();
        }
        var file = mvc.get()
                .uri("/feuilles-de-route/15/" + table + ".csv")
                .with(Personas.as("public"))
                .exchange()
                .getResponse();
        assertThat(file.getContentAsString()).contains("SUM(A1)");
        assertThat(Formulas.in(file)).isEmpty();
    }
}
