package fr.mediane.steering.statistics.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read exact figures over real HTTP, with a token from the token server: of what they were given, and no more. */
@MedianeTest
class StatisticsApiTest {
    private static final String SCOPE = "statistiques:lire";
    private static final String DAYS = "du=2021-03-01&au=2021-03-31";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 10);
    private static final UUID COUNSELLOR = Uuid7.next();
    private static final UUID EMPLOYER = Uuid7.next();
    private static boolean recorded;

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    ApiClientDesk clients;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void someActivities() {
        if (!recorded) {
            recorded = true;
            var rows = new RecordedActivities(jdbc, COUNSELLOR, EMPLOYER);
            rows.workshop(DAY, "26", "26362", 7);
            rows.individual(DAY.plusDays(1), "26", "26198");
            rows.individual(DAY.plusDays(2), "69", "69123");
            rows.workshop(DAY.minusMonths(1), "26", "26362", 4);
            new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next()).workshop(DAY, "26", "26362", 20);
        }
    }

    @Test
    void aProgramOfADepartementReadsThatDepartement() throws Exception {
        var token = token(new Scope.Territory(Scope.Level.DEPARTEMENT, "26"));

        assertThat(read(token, DAYS).get("exact").booleanValue()).isTrue();
        assertThat(supports(token, DAYS)).isEqualTo(sql("a.departement = '26'"));
        assertThat(supports(token, DAYS + "&departement=69")).isZero();
        assertThat(supports(token, DAYS + "&commune=26198")).isEqualTo(sql("a.commune = '26198'"));
        assertThat(supports(token, DAYS + "&perimetre=territoire-26")).isEqualTo(sql("a.departement = '26'"));
    }

    @Test
    void aProgramOfARegionReadsThatRegion() throws Exception {
        assertThat(supports(token(new Scope.Territory(Scope.Level.REGION, "84")), DAYS))
                .isEqualTo(sql("a.departement in (select code from territory.departement where region = '84')"));
    }

    @Test
    void aProgramOfAnOrganisationReadsItsActivities() throws Exception {
        assertThat(supports(token(new Scope.Organisation(EMPLOYER)), DAYS)).isEqualTo(9);
    }

    @Test
    void aProgramOfNobodyInParticularReadsTheCountry() throws Exception {
        assertThat(supports(token(new Scope.National()), DAYS)).isEqualTo(sql("true"));
    }

    @Test
    void aTokenForSomethingElseReadsWhatEveryoneReads() throws Exception {
        var client = make(new Scope.Organisation(EMPLOYER), ApiScope.WRITE_VENUES);
        var token = Tokens.of(http, base, client, ApiScope.WRITE_VENUES.code());

        assertThat(ask(token, DAYS).statusCode()).as("not published").isIn(200, 422);
        assertThat(read(token, "").get("exact").booleanValue()).isFalse();
    }

    @Test
    void aRevokedProgramReadsNothing() throws Exception {
        var client = make(new Scope.National(), ApiScope.READ_STATISTICS);
        var token = Tokens.of(http, base, client, SCOPE);
        clients.revoke(Actor.SYSTEM, client.client()).orThrow();

        assertThat(ask(token, DAYS).statusCode()).isEqualTo(401);
    }

    @Test
    void noProgramIsGivenATerritoryThatIsNot() {
        var nowhere = new Scope.Territory(Scope.Level.DEPARTEMENT, "00");

        assertThat(clients.make(Actor.SYSTEM, "Essai", nowhere, Set.of(ApiScope.READ_STATISTICS)))
                .isEqualTo(Decision.refused(ErrorKey.on("territory", "identity.error.territory")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type=collectif                      | a.type = 'collectif'",
                "thematique=email                    | a.themes @> '{email}'",
                "thematique=email&thematique=sante   | a.themes && '{email,sante}'",
                "demarche=logement                   | a.procedures @> '{logement}'",
                "commune=26362&commune=69123         | a.commune in ('26362', '69123')",
                "departement=26                      | a.departement = '26'",
                "region=84&departement=26            | a.departement in (select code from territory.departement where region = '84')",
                "epci=200068781                      | a.commune in (select code from territory.published_commune where epci = '200068781')",
                "rendez-vous=non                     | not exists (select from mediation.from_meeting f where f.activity = a.id)",
                "rendez-vous=oui                     | exists (select from mediation.from_meeting f where f.activity = a.id)",
                "type=collectif&departement=26       | a.type = 'collectif' and a.departement = '26'",
            })
    void everyFilterOfThePagesNarrows(String filter, String where) throws Exception {
        assertThat(supports(token(new Scope.National()), DAYS + "&" + filter)).isEqualTo(sql(where));
    }

    @Test
    void aCounsellorAndAnEmployerNarrow() throws Exception {
        var token = token(new Scope.National());

        assertThat(supports(token, DAYS + "&mediateur=" + COUNSELLOR)).isEqualTo(9);
        assertThat(supports(token, DAYS + "&employeur=" + EMPLOYER)).isEqualTo(9);
    }

    @Test
    void anotherPeriodAndAnotherTerritoryStandBeside() throws Exception {
        var token = token(new Scope.Organisation(EMPLOYER));
        var before = read(token, DAYS + "&departement=26&comparer=precedente&pas=jour");
        var elsewhere = read(token, DAYS + "&departement=26&contre-departement=69");

        assertThat(supports(before)).isEqualTo(8);
        assertThat(supports(before.get("comparaison"))).isEqualTo(4);
        assertThat(before.get("evolution").get("pas").stringValue()).isEqualTo("jour");
        assertThat(before.get("evolution").get("points")).hasSize(31);
        assertThat(supports(elsewhere.get("comparaison"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "du=demain, du",
        "du=2021-03&au=2021-01, au",
        "du=1999-01, du",
        "commune=99999, commune",
        "departement=00, departement",
        "region=999, region",
        "epci=123, epci",
        "type=ponctuel, type",
        "thematique=astrologie, thematique",
        "demarche=voyance, demarche",
        "rendez-vous=peut-etre, rendez-vous",
        "etiquette=01890000-0000-7000-8000-000000000000, etiquette",
        "zonage=01890000-0000-7000-8000-000000000000, zonage",
        "lieu=x, lieu",
        "mediateur=01890000-0000-7000-8000-000000000000, mediateur",
        "employeur=01890000-0000-7000-8000-000000000000, employeur",
        "beneficiaire=01890000-0000-7000-8000-000000000000, beneficiaire",
        "du=2020-01-01&au=2029-12-31&pas=jour, pas",
        "pas=heure, pas",
        "comparer=hier, comparer",
        "comparer=precedente, du",
        "contre-departement=00, contre-departement",
        "contre-du=demain, contre-du",
        "perimetre=organisation-x, perimetre",
        "couleur=bleu, couleur",
    })
    void aBadFilterIsNamed(String query, String parameter) throws Exception {
        var answer = ask(token(new Scope.National()), query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("reasons").findValuesAsString("field"))
                .containsExactly(parameter);
    }

    private ApiClient.Fresh make(Scope reach, ApiScope scope) {
        return clients.make(Actor.SYSTEM, "Essai", reach, Set.of(scope)).orThrow();
    }

    private String token(Scope reach) throws Exception {
        return Tokens.of(http, base, make(reach, ApiScope.READ_STATISTICS), SCOPE);
    }

    private long supports(String token, String query) throws Exception {
        return supports(read(token, query));
    }

    private static long supports(JsonNode report) {
        return report.get("totaux").get("accompagnements").get("nombre").longValue();
    }

    private JsonNode read(String token, String query) throws Exception {
        var answer = ask(token, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> ask(String token, String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/statistiques?" + query))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The supports of those days, as plain SQL counts them. */
    private long sql(String where) {
        return jdbc.sql("select coalesce(sum(a.participants), 0) from mediation.activity a where a.deleted_at is null"
                        + " and a.date between '2021-03-01' and '2021-03-31' and " + where)
                .query(Long.class)
                .single();
    }
}
