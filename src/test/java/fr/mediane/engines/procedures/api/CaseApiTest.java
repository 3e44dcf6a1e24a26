package fr.mediane.engines.procedures.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a département reads and decides its cases over real HTTP, and no others. */
@MedianeTest
class CaseApiTest {
    private static final String HOME = "/api/v1/dossiers";
    private static final Scope AISNE = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
    private static final int PATIENCE = 600;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Actor instructor = AProcedure.instructor("02");

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    ApplicationContext house;

    @Autowired
    ApiClientDesk clients;

    @Autowired
    InboxDesk inbox;

    @Autowired
    TalkDesk talk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void readsWhatChangedThenACaseAndDecidesIt() throws Exception {
        var client = client(AISNE, ApiScope.READ_CASES, ApiScope.DECIDE_CASES);
        var token = token(client, "dossiers:lire%20dossiers:decider");
        var start = end(token);
        var id = garden.filed("Zoé", "02408").id();
        talk.note(instructor, id, Uuid7.next(), "Entre nous.", List.of()).orThrow();
        var brief = awaited(token, start, id);
        assertThat(brief.get("etat").stringValue()).isEqualTo("en_construction");
        assertThat(brief.get("territoire").stringValue()).isEqualTo("departement:02");
        assertThat(brief.toString()).doesNotContain("Zoé", "Dupré", "pommiers");

        var whole = json(get(token, HOME + "/" + id));
        assertThat(whole.get("reponses").get("prenom").get(0).stringValue()).isEqualTo("Zoé");
        assertThat(whole.get("demandeur").stringValue()).contains("Dupré-Lafontaine");
        assertThat(whole.get("historique").toString()).contains("FILED").doesNotContain("NOTE", "Entre nous");
        assertThat(whole.get("pieces")).isEmpty();
        assertThat(readings(id, client.client())).as("noted").isEqualTo(1);

        assertThat(post(token, id, "prise-en-charge", "").statusCode()).isEqualTo(200);
        assertThat(json(post(token, id, "prise-en-charge", "")).get("etat").stringValue())
                .as("taken twice")
                .isEqualTo("en_instruction");
        var silent = post(token, id, "decisions", decision(Uuid7.next(), "refuse", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(json(silent).get("reasons").get(0).get("field").stringValue())
                .isEqualTo("raison");
        var body = decision(Uuid7.next(), "refuse", "Plus de parcelle libre.");
        assertThat(json(post(token, id, "decisions", body)).get("etat").stringValue())
                .isEqualTo("refuse");
        assertThat(post(token, id, "decisions", body).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(post(token, id, "decisions", decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .as("another decision")
                .isEqualTo(422);

        var seen = inbox.find(instructor, id).orThrow();
        assertThat(seen.dossier().state()).isEqualTo(CaseState.REFUSED);
        assertThat(seen.dossier().assigned()).as("nobody sees to it").isEmpty();
        assertThat(seen.steps().stream().filter(step -> step.author().name().equals("PROGRAM")))
                .extracting(step -> step.kind().name() + " " + step.by().equals(Optional.of(client.client())))
                .containsExactly("TAKEN true", "DECIDED true");
    }

    @Test
    void noChangeIsLostToASlowOne() throws Exception {
        var token = token(client(AISNE, ApiScope.READ_CASES), "dossiers:lire");
        var slow = garden.filed("Lente", "02408").id();
        var start = end(token);
        var quick = new ArrayList<UUID>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            garden.instruction.take(instructor, slow).orThrow();
            try (var other = Executors.newSingleThreadExecutor()) {
                quick.add(
                        other.submit(() -> garden.filed("Rapide", "02408").id()).get());
                var meanwhile = json(get(token, HOME + "?depuis=" + start));
                assertThat(meanwhile.get("dossiers")).as("nothing is overtaken").isEmpty();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(awaited(token, start, slow).get("etat").stringValue()).isEqualTo("en_instruction");
        assertThat(awaited(token, start, quick.getFirst()).get("etat").stringValue())
                .isEqualTo("en_construction");
    }

    @Test
    void toAnotherTerritoryThereIsNoSuchCase() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var others = token(
                client(new Scope.Territory(Scope.Level.DEPARTEMENT, "26"), ApiScope.READ_CASES, ApiScope.DECIDE_CASES),
                "dossiers:lire%20dossiers:decider");
        var country = token(
                client(new Scope.National(), ApiScope.READ_CASES, ApiScope.DECIDE_CASES),
                "dossiers:lire%20dossiers:decider");
        for (var token : List.of(others, country)) {
            assertThat(get(token, HOME + "/" + id).statusCode()).isEqualTo(404);
            assertThat(post(token, id, "prise-en-charge", "").statusCode()).isEqualTo(404);
            assertThat(post(token, id, "decisions", decision(Uuid7.next(), "accepte", ""))
                            .statusCode())
                    .isEqualTo(404);
        }
        var draft = Uuid7.next();
        garden.filing
                .begin(garden.asking, draft, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        var own = token(client(AISNE, ApiScope.READ_CASES), "dossiers:lire");
        assertThat(get(own, HOME + "/" + draft).statusCode()).as("a draft").isEqualTo(404);
    }

    @Test
    void readingAndDecidingAreTwoRights() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var reads = token(client(AISNE, ApiScope.READ_CASES), "dossiers:lire");
        var decides = token(client(AISNE, ApiScope.DECIDE_CASES), "dossiers:decider");
        assertThat(post(reads, id, "prise-en-charge", "").statusCode()).isEqualTo(403);
        assertThat(post(reads, id, "decisions", decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(decides, HOME).statusCode()).isEqualTo(403);
        assertThat(get(decides, HOME + "/" + id).statusCode()).isEqualTo(403);
        assertThat(post(decides, id, "prise-en-charge", "").statusCode()).isEqualTo(200);
        assertThat(clients.make(
                        Actor.SYSTEM, "Sans", new Scope.Organisation(Uuid7.next()), Set.of(ApiScope.READ_CASES)))
                .as("a client of an organisation")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whatIsNoDecisionIsRefusedInWords() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var token =
                token(client(AISNE, ApiScope.READ_CASES, ApiScope.DECIDE_CASES), "dossiers:lire%20dossiers:decider");
        assertThat(post(token, id, "decisions", decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .as("not taken yet")
                .isEqualTo(422);
        post(token, id, "prise-en-charge", "");
        assertThat(post(token, id, "decisions", "[]").statusCode()).isEqualTo(400);
        assertThat(post(token, id, "decisions", "{").statusCode()).isEqualTo(400);
        assertThat(post(token, id, "decisions", "{}").statusCode()).isEqualTo(422);
        assertThat(post(token, id, "decisions", "{\"x\":\"" + "a".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(token, id, "decisions", decision(UUID.randomUUID(), "accepte", ""))
                        .statusCode())
                .as("not of version 7")
                .isEqualTo(422);
        assertThat(json(post(token, id, "decisions", decision(Uuid7.next(), "oui", "")))
                        .get("reasons")
                        .get(0)
                        .get("field")
                        .stringValue())
                .isEqualTo("verdict");
        assertThat(post(token, id, "decisions", decision(Uuid7.next(), "refuse", "a".repeat(5_001)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(get(token, HOME + "?depuis=hier").statusCode()).isEqualTo(422);
        assertThat(get(token, HOME + "?limite=-1").statusCode()).isEqualTo(422);
        assertThat(get(token, HOME + "/not-an-id").statusCode()).isEqualTo(404);
        assertThat(json(get(token, HOME + "/" + id)).get("etat").stringValue())
                .as("nothing of it counted")
                .isEqualTo("en_instruction");
    }

    @Test
    void aProgramThatCallsTooOftenWaits() {
        var limits = new ProgramLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 2);
        var program = AProcedure.person();
        limits.count(program);
        limits.count(program);
        limits.count(AProcedure.person());
        assertThatThrownBy(() -> limits.count(program))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
    }

    /** Goes through all that changed before. */
    private String end(String token) throws Exception {
        var page = json(get(token, HOME + "?limite=200"));
        while (page.get("encore").booleanValue()) {
            page = json(
                    get(token, HOME + "?limite=200&depuis=" + page.get("suite").stringValue()));
        }
        return page.get("suite").stringValue();
    }

    /** A case in what changed since; a transaction that runs beside may hold it up for a moment. */
    private JsonNode awaited(String token, String since, UUID id) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            for (var one :
                    json(get(token, HOME + "?limite=200&depuis=" + since)).get("dossiers")) {
                if (one.get("id").stringValue().equals(id.toString())) {
                    return one;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not among what changed: " + id);
    }

    private int readings(UUID id, UUID client) {
        return jdbc.sql("select count(*) from journal.entry where record = ? and actor = ? and action = 'READ'")
                .params(id, client)
                .query(Integer.class)
                .single();
    }

    private ApiClient.Fresh client(Scope reach, ApiScope... scopes) {
        return clients.make(Actor.SYSTEM, "Logiciel d’un fonds", reach, Set.of(scopes))
                .orThrow();
    }

    private String token(ApiClient.Fresh client, String scopes) throws Exception {
        return Tokens.of(http, base, client, scopes);
    }

    private static String decision(UUID step, String verdict, String reason) {
        return "{\"id\":\"" + step + "\",\"verdict\":\"" + verdict + "\",\"raison\":\"" + reason + "\"}";
    }

    private HttpResponse<String> post(String token, UUID id, String what, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + HOME + "/" + id + "/" + what))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
