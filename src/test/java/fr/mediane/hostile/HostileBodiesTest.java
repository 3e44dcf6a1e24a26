package fr.mediane.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.TypedActivity;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What comes as no form: the JSON of the API, anything else where a form is expected, and what devices kept. */
@MedianeTest
class HostileBodiesTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final String PATCH = "PATCH /api/v1/lieux/{id}";
    private static final String PARCELS = "POST /mon-espace/hors-ligne/envois/";
    private static final String MERGE = "application/merge-patch+json";

    /** Values for each field of a venue; the next field gets the next ones. */
    private static final int FOR_A_FIELD = 12;

    private static final List<String> TYPES = List.of(
            "application/json",
            MERGE,
            "application/json;charset=utf-16",
            "application/xml",
            "multipart/form-data",
            "text/plain",
            "no type",
            "");

    private static final Map<String, byte[]> BODIES = bodies();

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrganisationEditingDesk organisations;

    @Autowired
    ApiClientDesk clients;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Complaints log = new Complaints();
    private final Faults faults = new Faults(log);
    private Sender sender;
    private Attackers attackers;

    @BeforeEach
    void people() {
        sender = new Sender(mvc, base, faults);
        attackers = new Attackers(jdbc, organisations);
    }

    @AfterEach
    void quiet() {
        log.close();
    }

    @Test
    void aBodyWhereAFormIsExpectedDoesNoHarm() {
        var reach = new Reach();
        int turn = 0;
        for (var route : Route.all(mappings)) {
            if (!route.reads()) {
                var attacker = attackers.person(reach.furthest(route));
                for (var body : BODIES.entrySet()) {
                    var type = TYPES.get(turn++ % TYPES.size());
                    var what = body.getKey() + " as " + type;
                    sender.body(route, route.with(UNKNOWN), attacker, type, body.getValue(), what);
                }
            }
        }
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void theVenueThatAProgramKeepsTakesAnyBodyAndAnyFieldOrSaysWhatIsWrong() throws Exception {
        var route = route(PATCH);
        var path = "/api/v1/lieux/" + attackers.venue();
        var program = program();
        var answers = new TreeSet<Integer>();
        for (var type : TYPES) {
            BODIES.forEach(
                    (name, body) -> answers.add(sender.body(route, path, program, type, body, name + " as " + type)
                            .status()));
        }
        int turn = 0;
        for (var field : Field.values()) {
            for (int i = 0; i < FOR_A_FIELD; i++) {
                var attack = Attack.ALL.get(turn++ % Attack.ALL.size());
                var value = attack.values().size() == 1 ? attack.values().getFirst() : attack.values();
                var json = JsonMapper.shared().writeValueAsBytes(Map.of(field.column(), value));
                answers.add(sender.body(route, path, program, MERGE, json, field.column() + " = " + attack.name())
                        .status());
            }
        }
        assertThat(faults.all()).isEmpty();
        assertThat(answers).containsExactly(204, 400, 413, 415, 422);
    }

    @Test
    void whatADeviceKeptIsTakenInOrRefusedFieldByField() {
        var answers = new TreeSet<Integer>();
        var activity = new LinkedHashMap<String, List<String>>(TypedActivity.session(Uuid7.next()));
        activity.putAll(Map.of("title", List.of(""), "note", List.of(""), "tags", List.of(), "people", List.of()));
        besiege("activite", activity, answers);
        besiege(
                "personne",
                Map.of("name", List.of("Léa"), "birthYear", List.of("1950"), "phone", List.of("06 39 98 12 34")),
                answers);
        assertThat(faults.all()).isEmpty();
        assertThat(answers).contains(200, 409, 422).allMatch(status -> status < 500);
    }

    private void besiege(String kind, Map<String, List<String>> good, Set<Integer> answers) {
        var route = route(PARCELS + kind);
        var whole = new LinkedHashMap<>(good);
        whole.put("account", List.of(attackers.account("mediatrice").toString()));
        whole.put("id", List.of(""));
        whole.put("revision", List.of("1"));
        whole.put("version", List.of(""));
        for (var attack : Attack.ALL) {
            for (var name : whole.keySet()) {
                var fields = new LinkedHashMap<>(whole);
                fields.put("id", List.of(Uuid7.next().toString()));
                fields.put(name, attack.values());
                answers.add(parcel(route, fields, attack, name + " = " + attack.name()));
            }
            var all = new LinkedHashMap<String, List<String>>();
            whole.keySet().forEach(name -> all.put(name, attack.values()));
            answers.add(parcel(route, all, attack, attack.name()));
            all.putAll(Map.of(
                    "account", whole.get("account"), "id", List.of(Uuid7.next().toString())));
            answers.add(parcel(route, all, attack, "all but whose: " + attack.name()));
        }
    }

    private int parcel(Route route, Map<String, List<String>> fields, Attack attack, String what) {
        return sender.send(route, route.pattern(), attackers.person("mediatrice"), fields, attack, what)
                .status();
    }

    private Route route(String name) {
        return Route.all(mappings).stream()
                .filter(route -> route.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A program of the attackers' organisation, with a token of the token server. */
    private RequestPostProcessor program() throws Exception {
        var client = clients.make(
                        Actor.SYSTEM,
                        "Malveillant",
                        new Scope.Organisation(attackers.organisation()),
                        Set.of(ApiScope.WRITE_VENUES))
                .orThrow();
        String token;
        try (var http = HttpClient.newHttpClient()) {
            token = Tokens.of(http, base, client, "lieux:ecrire");
        }
        var bearer = "Bearer " + token;
        return request -> {
            request.addHeader("Authorization", bearer);
            return request;
        };
    }

    private static Map<String, byte[]> bodies() {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var text : List.of(
                "",
                " ",
                "null",
                "true",
                "-1e400",
                "\"nom\"",
                "[]",
                "{}",
                "[1,2",
                "{\"nom\":",
                "{'nom':1}",
                "{\"nom\":NaN}",
                "{\"nom\":\"a\",\"nom\":\"b\"}",
                "{\"nom\":{\"nom\":{}}}",
                "{\"__proto__\":{\"admin\":true}}",
                "{\"nom\":\"\\ud800\"}",
                "{\"nom\":\"\\u0000\"}",
                "{\"" + Attack.SCRIPT.replace("\"", "") + "\":1}",
                "\ufeff{\"nom\":\"x\"}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "nom=x&nom=%00&%=%zz")) {
            bodies.put(text, text.getBytes(UTF_8));
        }
        bodies.put("deep list", "[".repeat(20_000).getBytes(UTF_8));
        bodies.put("deep object", "{\"a\":".repeat(20_000).getBytes(UTF_8));
        bodies.put("long number", ("{\"nom\":" + "9".repeat(10_000) + "}").getBytes(UTF_8));
        bodies.put("long name", ("{\"" + "n".repeat(60_000) + "\":1}").getBytes(UTF_8));
        bodies.put("too long", ("{\"nom\":\"" + "x".repeat(300_000) + "\"}").getBytes(UTF_8));
        bodies.put("UTF-16", "{\"nom\":\"x\"}".getBytes(UTF_16));
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
        bodies.put("packed", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        return bodies;
    }
}
