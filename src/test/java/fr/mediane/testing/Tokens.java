package fr.mediane.testing;

import fr.mediane.registers.identity.clients.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Gets tokens from the token server, as programs do. */
public final class Tokens {
    private Tokens() {}

    /**
     * The answer of the token server.
     *
     * @param base address of the house
     */
    public static HttpResponse<String> ask(HttpClient http, String base, ApiClient.Fresh client, String scope)
            throws IOException, InterruptedException {
        var both = (client.client() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A token that the server gave. */
    public static String of(HttpClient http, String base, ApiClient.Fresh client, String scope)
            throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(ask(http, base, client, scope).body())
                .get("access_token")
                .stringValue();
    }
}
