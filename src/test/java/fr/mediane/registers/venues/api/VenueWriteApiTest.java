package fr.mediane.registers.venues.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.RawRow;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A program keeps the venues of its organisation, over real HTTP and with a real token. */
@MedianeTest
class VenueWriteApiTest {
    private static final String JSON = "application/merge-patch+json";

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    ApiClientDesk clients;

    @Autowired
    VenueDesk venues;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID organisation = Uuid7.next();

    @Test
    void changesTheFieldsThatAreSentAndNoOther() throws Exception {
        var venue = venue(organisation);
        var answer = patch(venue, token(), JSON, "{\"nom\":\"Nouveau nom\",\"complement_adresse\":null}");
        assertThat(answer.statusCode()).isEqualTo(204);
        var after = venues.current(Actor.SYSTEM, venue.id()).orElseThrow();
        assertThat(after.sheet().name()).isEqualTo("Nouveau nom");
        assertThat(after.sheet().place()).isEqualTo(venue.sheet().place());
    }

    @Test
    void theVenueOfAnotherOrganisationStaysAsItIs() throws Exception {
        var venue = venue(Uuid7.next());
        assertThat(patch(venue, token(), JSON, "{\"nom\":\"Volé\"}").statusCode())
                .isEqualTo(403);
        assertThat(patch(venue, "", JSON, "{\"nom\":\"Volé\"}").statusCode()).isEqualTo(401);
        assertThat(venues.current(Actor.SYSTEM, venue.id()).orElseThrow().sheet())
                .isEqualTo(venue.sheet());
    }

    @Test
    void aRevokedClientChangesNothing() throws Exception {
        var venue = venue(organisation);
        var client = client();
        var token = token(client);
        clients.revoke(Actor.SYSTEM, client.client()).orThrow();
        assertThat(patch(venue, token, JSON, "{\"nom\":\"Rejoué\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysWhichFieldIsWrong() throws Exception {
        var venue = venue(organisation);
        var token = token();
        assertThat(patch(venue, token, JSON, "{\"courriels\":\"nulle part\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("\"courriels\""));
        for (var wrong : new String[] {"{\"id\":\"autre\"}", "{\"drop table\":1}", "{\"nom\":{\"a\":[1]}}"}) {
            assertThat(patch(venue, token, JSON, wrong).statusCode()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void whatIsNoVenueIsABadRequest() throws Exception {
        var venue = venue(organisation);
        var token = token();
        for (var broken : new String[] {"", "[1]", "{\"nom\":", "null", "[".repeat(5_000)}) {
            assertThat(patch(venue, token, JSON, broken).statusCode())
                    .as(broken)
                    .isEqualTo(400);
        }
        assertThat(patch(venue, token, JSON, "{\"nom\":\"" + "x".repeat(300_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(patch(venue, token, "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(patch(venue, token, JSON, "{\"nom\":\"a\\u0000b\"}").statusCode())
                .isIn(204, 422);
    }

    @Test
    void aTokenOpensNoPageOfPeople() throws Exception {
        for (var page : new String[] {"/mon-espace", "/mon-espace/lieux", "/mon-espace/compte"}) {
            var request = HttpRequest.newBuilder(URI.create(base + page)).header("Authorization", "Bearer " + token());
            assertThat(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(page)
                    .isEqualTo(302);
        }
    }

    private Venue venue(UUID holder) {
        var typed = new EnumMap<Field, String>(RawRow.good().values());
        return venues.create(Actor.SYSTEM, Uuid7.next(), Optional.of(holder), typed)
                .orThrow();
    }

    private ApiClient.Fresh client() {
        return clients.make(Actor.SYSTEM, "Essai", new Scope.Organisation(organisation), Set.of(ApiScope.WRITE_VENUES))
                .orThrow();
    }

    private String token() throws Exception {
        return token(client());
    }

    private String token(ApiClient.Fresh client) throws Exception {
        return Tokens.of(http, base, client, "lieux:ecrire");
    }

    private HttpResponse<String> patch(Venue venue, String token, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/lieux/" + venue.id()))
                .header("Content-Type", type)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
