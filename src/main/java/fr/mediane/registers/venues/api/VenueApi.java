package fr.mediane.registers.venues.api;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.search.FoundVenues;
import fr.mediane.registers.venues.search.VenueQuery;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The venues, for programs. */
@RestController
@Tag(
        name = "Lieux",
        description = "Lieux de médiation numérique, dans le standard national 1.0.2. Licence Ouverte 2.0.")
class VenueApi {
    private final VenueSearchDesk venues;
    private final TerritoryDesk territory;
    private final Messages messages;
    private final String baseUrl;

    VenueApi(
            VenueSearchDesk venues,
            TerritoryDesk territory,
            Messages messages,
            @Value("${mediane.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.venues = venues;
        this.territory = territory;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    @Operation(
            summary = "Cherche des lieux",
            description =
                    "Autour d’une commune, d’un code postal ou d’un point (les plus proches d’abord), dans un cadre,"
                            + " ou tous. Chaque filtre peut être répété ; une valeur est un libellé du standard ou son code"
                            + " (aide-aux-demarches-administratives). Les positions sont arrondies à 100 mètres et ne sont pas gardées.",
            parameters = {
                @Parameter(
                        name = "commune",
                        in = ParameterIn.QUERY,
                        description = "Code officiel (INSEE) d’une commune.",
                        example = "26362",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "code_postal",
                        in = ParameterIn.QUERY,
                        example = "26000",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "latitude",
                        in = ParameterIn.QUERY,
                        description = "Degrés (WGS 84), avec longitude.",
                        example = "44.933",
                        schema = @Schema(type = "number")),
                @Parameter(
                        name = "longitude",
                        in = ParameterIn.QUERY,
                        example = "4.892",
                        schema = @Schema(type = "number")),
                @Parameter(
                        name = "rayon",
                        in = ParameterIn.QUERY,
                        description = "En kilomètres, 200 au plus.",
                        schema = @Schema(type = "number", defaultValue = "10")),
                @Parameter(
                        name = "bbox",
                        in = ParameterIn.QUERY,
                        description = "Cadre : ouest,sud,est,nord en degrés.",
                        example = "4.7,44.8,5.1,45.1",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "service",
                        in = ParameterIn.QUERY,
                        description = "Un des services demandés suffit.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "public",
                        in = ParameterIn.QUERY,
                        description = "Publics spécifiquement adressés ; un suffit.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "besoin",
                        in = ParameterIn.QUERY,
                        description = "Prise en charge spécifique et langues ; toutes sont exigées.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "prix",
                        in = ParameterIn.QUERY,
                        description = "Frais à charge ; un suffit.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "acces",
                        in = ParameterIn.QUERY,
                        description = "Modalités d’accès ; une suffit.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "accessible",
                        in = ParameterIn.QUERY,
                        description = "Seulement les lieux décrits sur Acceslibre.",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        name = "ouvert",
                        in = ParameterIn.QUERY,
                        description = "Seulement les lieux ouverts en ce moment, à leur heure.",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        name = "nom",
                        in = ParameterIn.QUERY,
                        description = "Une partie du nom, de l’adresse ou de la commune.",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "page",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
                @Parameter(
                        name = "taille",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
            },
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Une page de lieux ; l’en-tête Link mène aux autres.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(implementation = StandardVenue.class)))),
                @ApiResponse(
                        responseCode = "304",
                        description = "Rien n’a changé depuis la réponse qui portait cet ETag.",
                        content = @Content),
                @ApiResponse(
                        responseCode = "400",
                        description = "Un paramètre ne va pas ; « reasons » dit lequel et pourquoi.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    @GetMapping(
            path = "/api/v1/lieux",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            Locale locale) {
        var question = new VenueQuestion(values, territory);
        var query = question.query();
        if (!question.wrong().isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, question.wrong(), locale);
        }
        var found = venues.search(query);
        var json = new VenueJson(baseUrl);
        var now = venues.now();
        var body = found.venues().stream().map(venue -> json.of(venue, now)).toList();
        return answer(body, links(values, query, found), request);
    }

    @Operation(
            summary = "Un lieu",
            description =
                    "Par son identifiant dans le standard, par celui de Médiane, ou par un ancien identifiant, qui"
                            + " mène au lieu d’aujourd’hui (301).",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = StandardVenue.class))),
                @ApiResponse(responseCode = "301", description = "L’identifiant a changé.", content = @Content),
                @ApiResponse(
                        responseCode = "404",
                        description = "Aucun lieu ouvert n’est connu sous cet identifiant.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    @GetMapping(
            path = "/api/v1/lieux/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> venue(@PathVariable String id, HttpServletRequest request, Locale locale) {
        var found = venues.known(id).flatMap(venues::venue);
        if (found.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, List.of(), locale);
        }
        var venue = found.get();
        if (!venue.standardId().equals(id) && !venue.id().toString().equals(id)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/lieux/" + venue.id()))
                    .build();
        }
        return answer(new VenueJson(baseUrl).of(venue, venues.now()), List.of(), request);
    }

    private static ResponseEntity<byte[]> answer(Object body, List<String> links, HttpServletRequest request) {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic());
        if (!links.isEmpty()) {
            headers.set(HttpHeaders.LINK, String.join(", ", links));
        }
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .headers(headers)
                .eTag(tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }

    private List<String> links(MultiValueMap<String, String> values, VenueQuery query, FoundVenues found) {
        var links = new ArrayList<String>();
        if (query.page() > 1) {
            links.add(link(values, 1, "first"));
            links.add(link(values, query.page() - 1, "prev"));
        }
        if (found.more() || (long) query.page() * query.size() < found.total()) {
            links.add(link(values, query.page() + 1, "next"));
        }
        return links;
    }

    private String link(MultiValueMap<String, String> values, int page, String relation) {
        var query = new StringBuilder();
        values.forEach((name, all) -> all.forEach(value -> {
            if (!name.equals("page")) {
                query.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        }));
        return "<" + baseUrl + "/api/v1/lieux?" + query + "page=" + page + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> problem(HttpStatus status, List<ErrorKey> reasons, Locale locale) {
        var problem = Map.of(
                "type", "/problemes/" + status.value(),
                "status", status.value(),
                "title", messages.text(locale, "platform.problem." + status.value()),
                "reasons",
                        reasons.stream()
                                .map(reason -> Map.of(
                                        "field", reason.field(),
                                        "detail",
                                                messages.text(
                                                        locale,
                                                        reason.key(),
                                                        reason.arguments().toArray())))
                                .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(problem));
    }
}
