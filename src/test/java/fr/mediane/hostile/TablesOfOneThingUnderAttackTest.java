package fr.mediane.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.programmes.mediation.TypedActivity;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tables that need something to be there first: activities, what an import says of its lines. */
@MedianeTest
class TablesOfOneThingUnderAttackTest {
    static final List<String> STARTS = List.of(
            "=1+1",
            "+1+cmd",
            "-2+3+cmd",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(A1)",
            "'=1+1");

    /**
     * Each is attacked by a test below, those of road maps and takeovers by classes of their own; a new one has to be added
     * to one of them.
     */
    private static final List<String> OF_ONE_THING = List.of(
            "GET /administration/lieux/imports/{id}/remarques.csv",
            "GET /administration/reprise/{id}/contradictions.csv",
            "GET /feuilles-de-route/{departement}/actions.csv",
            "GET /feuilles-de-route/{departement}/financements.csv",
            "GET /mon-espace/beneficiaires/import/{id}/a-corriger",
            "GET /mon-espace/campagnes/{id}/evaluation.csv",
            "GET /mon-espace/exports/{id}",
            "GET /mon-espace/mes-subventions/{organisation}/releve.csv",
            "GET /mon-espace/remise/listes/modele/{lot}",
            "GET /mon-espace/remise/listes/{id}/lignes.csv");

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
    void people() {
        attackers = new Attackers(jdbc, organisations);
    }

    @Test
    void everyTableOfOneThingIsKnownHere() {
        assertThat(Route.all(mappings).stream()
                        .filter(route -> route.reads() && route.variables() > 0)
                        .map(Route::toString)
                        .filter(route -> route.matches(".*(csv|xlsx|export|modele|corriger).*")))
                .containsExactlyInAnyOrderElementsOf(OF_ONE_THING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void titlesOfActivitiesComeBackFromTheirFile(String format) throws Exception {
        var mediatrice = attackers.person("mediatrice");
        for (var start : STARTS) {
            var id = Uuid7.next();
            assertThat(mvc.post()
                            .uri("/mon-espace/activites/nouvelle")
                            .params(TypedActivity.workshop(id))
                            .with(mediatrice))
                    .hasStatus(302);
            // a form takes blanks away at both ends: another way in may not
            jdbc.sql("update mediation.activity set title = :title where id = :id")
                    .param("title", start)
                    .param("id", id)
                    .update();
        }
        var file = post("/mon-espace/activites/export", mediatrice, "format", format);
        assertThat(Formulas.in(file)).isEmpty();
        var titles = TableReader.read(file.getContentAsByteArray(), 1_000).lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(cell -> cell.text().strip())
                .collect(Collectors.toSet());
        assertThat(titles).containsAll(STARTS.stream().map(String::strip).collect(Collectors.toSet()));
    }

    @Test
    void activitiesOfACoordinatorHoldNoFormula() throws Exception {
        var coordinateur = attackers.person("coordinateur");
        for (var start : STARTS) {
            jdbc.sql("""
                            insert into coordination.activity (id, coordinator, kind, date, minutes, title, type_animation,
                                initiative, thematique_animation, counsellors, recorded_at, changed_at)
                            values (:id, :coordinator, 'animation', current_date, 60, :title, 'echange', 'initiative',
                                '{partage}', 3, now(), now())
                            """)
                    .param("id", Uuid7.next())
                    .param("coordinator", attackers.account("coordinateur"))
                    .param("title", start)
                    .update();
        }
        var file = get("/mon-espace/coordination/export", coordinateur);
        assertThat(file.getContentAsString()).contains("SUM(A1)");
        assertThat(Formulas.in(file)).isEmpty();
    }

    /** It holds words of the house, days and sums only. */
    @Test
    void aStatementOfGrantsHoldsNoFormula() throws Exception {
        var file = get(
                "/mon-espace/mes-subventions/" + DemonstrationPeople.ORGANISATION + "/releve.csv",
                Personas.as("employeur"));
        assertThat(file.getContentAsString().lines().count()).isGreaterThan(2);
        assertThat(Formulas.in(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void linesOfPeopleThatAreGivenBackHoldNoFormula(String format) throws Exception {
        var mediatrice = attackers.person("mediatrice");
        var lines = STARTS.stream()
                .map(start -> "\"" + start + "\";12;\"" + start + "\"\n")
                .collect(Collectors.joining("", "Nom;Téléphone;E-mail\n", ""));
        var sent = mvc.post()
                .uri("/mon-espace/beneficiaires/import")
                .multipart()
                .file(new MockMultipartFile("fichier", "p.csv", "text/csv", lines.getBytes(UTF_8)))
                .param("id", Uuid7.next().toString())
                .with(mediatrice)
                .exchange();
        var here = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        settled(here, mediatrice);
        var file = get(here + "/a-corriger?format=" + format, mediatrice);
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(Formulas.in(file)).isEmpty();
        assertThat(TableReader.read(file.getContentAsByteArray(), 100).lines()).hasSize(STARTS.size() + 1);
    }

    @Test
    void remarksOnVenuesHoldNoFormula() throws Exception {
        var administration = attackers.person("administration");
        var lines = STARTS.stream()
                .map(start -> "\"%s\";\"%s\";\"%s\";Valence;26000;26362;;2026-01-01;\"%s\"\n"
                        .formatted(start + UUID.randomUUID(), start, start, start))
                .collect(Collectors.joining(
                        "", "id;pivot;nom;commune;code_postal;code_insee;adresse;date_maj;telephone\n", ""));
        var sent = mvc.post()
                .uri("/administration/lieux/imports")
                .multipart()
                .file("fichier", lines.getBytes(UTF_8))
                .with(administration)
                .exchange();
        var here = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        settled(here, administration);
        var file = get(here + "/remarques.csv", administration);
        assertThat(file.getContentAsString(UTF_8)).contains("SUM(A1)");
        assertThat(Formulas.in(file)).isEmpty();
    }

    @Test
    void aListOfPeopleHoldsNoFormula() throws Exception {
        var distributeur = Personas.as("distributeur");
        var form = mvc.get().uri("/mon-espace/remise/listes").with(distributeur).exchange();
        var lot = Html.of(form).select("#lot option[value~=.{36}]").first().val();
        var model = get("/mon-espace/remise/listes/modele/" + lot, distributeur);
        assertThat(model.getContentAsString(UTF_8)).contains("EXEMPLE");
        assertThat(Formulas.in(model)).isEmpty();
        var heads = model.getContentAsString(UTF_8).lines().findFirst().orElseThrow();
        var lines = STARTS.stream()
                .map(start -> "\"%s\";\"%s\";\"%s\";\"%s\";\"%s\";\"%s\";\"%s\";\"%s\"\n"
                        .formatted(start, start, start, start, start, start, start, start))
                .collect(Collectors.joining("", heads + "\n", ""));
        var sent = mvc.post()
                .uri("/mon-espace/remise/listes")
                .multipart()
                .file(new MockMultipartFile("fichier", "p.csv", "text/csv", lines.getBytes(UTF_8)))
                .param("lot", lot)
                .with(distributeur)
                .exchange();
        var here = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var file = get(here + "/lignes.csv", distributeur);
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(TableReader.read(file.getContentAsByteArray(), 100).lines()).hasSize(STARTS.size() + 1);
        assertThat(Formulas.in(file)).isEmpty();
    }

    @Test
    void whatACampaignWasWorthHoldsNoFormula() throws Exception {
        var used = jdbc.sql("""
                        select u.id, u.campaign, u.venue from vouchers.use u
                        join vouchers.campaign c on c.id = u.campaign
                        where not c.guarantee and u.cancelled_at is null limit 1
                        """).query().singleRow();
        var place = jdbc.sql("select id, name from venues.published_venue limit 1")
                .query()
                .singleRow();
        takenAt(used.get("id"), place.get("id"));
        named(place.get("id"), "=SUM(A1)");
        try {
            var file = get(
                    "/mon-espace/campagnes/" + used.get("campaign") + "/evaluation.csv",
                    attackers.person("administration"));
            assertThat(file.getContentAsString(UTF_8)).contains("SUM(A1)");
            assertThat(Formulas.in(file)).isEmpty();
        } finally {
            named(place.get("id"), place.get("name"));
            takenAt(used.get("id"), used.get("venue"));
        }
    }

    private void takenAt(Object use, @Nullable Object venue) {
        jdbc.sql("update vouchers.use set venue = :venue::uuid where id = :id")
                .param("venue", venue)
                .param("id", use)
                .update();
    }

    private void named(Object venue, Object name) {
        jdbc.sql("update venues.venue set nom = :name where id = :id")
                .param("name", name)
                .param("id", venue)
                .update();
    }

    /** Waits until the page shows no progress any more. */
    private void settled(String address, RequestPostProcessor who) throws Exception {
        while (get(address, who).getContentAsString().contains("m-progress")) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private MockHttpServletResponse get(String address, RequestPostProcessor who) {
        return mvc.get().uri(URI.create(base + address)).with(who).exchange().getResponse();
    }

    private MockHttpServletResponse post(String address, RequestPostProcessor who, String name, String value) {
        return mvc.post().uri(address).param(name, value).with(who).exchange().getResponse();
    }
}
