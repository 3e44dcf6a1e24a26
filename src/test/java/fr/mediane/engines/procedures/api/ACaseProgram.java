package fr.mediane.engines.procedures.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that read and decide cases over real HTTP. */
final class ACaseProgram {
    static final String HOME = "/api/v1/dossiers";
    static final Scope AISNE = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
    private static final int PATIENCE = 600;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApiClientDesk clients;
    private final JdbcClient jdbc;
    private final String base;

    ACaseProgram(ApplicationContext house) {
        clients = house.getBean(ApiClientDesk.class);
        jdbc = house.getBean(JdbcClient.class);
        base = house.getEnvironment().getRequiredProperty("mediane.base-url");
    }

    /** Goes through all that changed before. */
    String end(String token) throws Exception {
        var page = json(get(token, HOME + "?limite=200"));
        while (page.get("encore").booleanValue()) {
            page = json(
                    get(token, HOME + "?limite=200&depuis=" + page.get("suite").stringValue()));
        }
        return page.get("suite").stringValue();
    }

    /** A case in what changed since; a transaction that runs beside may hold it up for a moment. */
    JsonNode awaited(String token, String since, UUID id) throws Exception {
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

    int readings(UUID id, UUID client) {
        return jdbc.sql("select count(*) from journal.entry where record = ? and actor = ? and action = 'READ'")
                .params(id, client)
                .query(Integer.class)
                .single();
    }

    ApiClient.Fresh client(Scope reach, ApiScope... scopes) {
        return clients.make(Actor.SYSTEM, "Logiciel d’un fonds", reach, Set.of(scopes))
                .orThrow();
    }

    String token(ApiClient.Fresh client, String scopes) throws Exception {
        return Tokens.of(http, base, client, scopes);
    }

    static String decision(UUID step, String verdict, String reason) {
        return "{\"id\":\"" + step + "\",\"verdict\":\"" + verdict + "\",\"raison\":\"" + reason + "\"}";
    }

    HttpResponse<String> post(String token, UUID id, String what, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + HOME + "/" + id + "/" + what))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String token, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
