package fr.mediane.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Zips;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people called themselves, their places and their tags never acts in a spreadsheet, and comes back as it was. */
@MedianeTest
class ExportsUnderAttackTest {
    private static final List<String> NAMES = List.of(
            "=cmd|' /C calc'!A0",
            "+33 Dupont",
            "-Léa",
            "@SUM(A1)",
            "＝1+Léa",
            "'=Zoé",
            "O’Brien; \"Mia\", fille",
            "Anne | Lou");
    private static final String PEOPLE = "/mon-espace/beneficiaires";

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrganisationEditingDesk organisations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Attackers attackers;

    @BeforeEach
    void hostileNames() {
        attackers = new Attackers(jdbc, organisations);
        jdbc.sql("update venues.venue set nom = ?, adresse = '@1 rue; \"du\" Test' where id = ?")
                .params(NAMES.getFirst(), attackers.venue())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void namesOfPeopleComeBackFromTheirFile(String format) throws Exception {
        for (var name : NAMES) {
            assertThat(mvc.post()
                            .uri(PEOPLE + "/nouveau")
                            .param("id", Uuid7.next().toString())
                            .param("name", name)
                            .param("same", "true")
                            .with(attackers.person("mediatrice")))
                    .hasStatus(302);
        }
        var file = mvc.post()
                .uri(PEOPLE + "/export")
                .param("format", format)
                .with(attackers.person("mediatrice"))
                .exchange()
                .getResponse();
        var bytes = file.getContentAsByteArray();
        if (format.equals("csv")) {
            assertThat(Formulas.in(file)).isEmpty();
        } else {
            assertThat(Zips.texts(bytes).values()).noneMatch(part -> part.contains("<f>"));
        }
        var read = TableReader.read(bytes, 100).lines();
        assertThat(read.stream()
                        .skip(1)
                        .flatMap(line -> line.cells().stream())
                        .map(cell -> cell.text())
                        .filter(NAMES::contains)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    /** Each that gives a table without being asked for one thing in particular; a new one joins by itself. */
    @Test
    void noTableOfAnyRouteHoldsAFormula() throws Exception {
        var wrong = new ArrayList<String>();
        var reach = new Reach();
        for (var route : Route.all(mappings)) {
            if (route.reads() && route.variables() == 0 && route.pattern().matches(".*(csv|xlsx|export|modele).*")) {
                var answer = mvc.get()
                        .uri(URI.create(base + route.pattern()))
                        .with(attackers.person(reach.furthest(route)))
                        .exchange()
                        .getResponse();
                assertThat(answer.getStatus()).as(route.toString()).isEqualTo(200);
                Formulas.in(answer).forEach(cell -> wrong.add(route + ": " + cell));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
