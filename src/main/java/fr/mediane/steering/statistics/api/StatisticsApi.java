package fr.mediane.steering.statistics.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Against;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.open.OpenDesk;
import fr.mediane.steering.statistics.web.QuestionForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The figures, for programs: the open ones for everyone, the exact ones of its perimeter for a client that may read them. */
@RestController
@Tag(name = "Statistiques", description = "Accompagnements et activités. Chiffres publics : Licence Ouverte 2.0.")
class StatisticsApi {
    /** Every parameter that means something; a form of a page sends its proof of origin along. */
    private static final Set<String> KNOWN = Stream.of(
                    Stream.of("du", "au", "perimetre", "comparer", "contre-du", "contre-au", "pas", "lang", "_csrf"),
                    Stream.of(Filter.values()).map(Filter::parameter),
                    Filter.AREAS.stream().map(level -> Against.PREFIX + level.parameter()))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private final StatisticsDesk exact;
    private final OpenDesk open;

    StatisticsApi(StatisticsDesk exact, OpenDesk open) {
        this.exact = exact;
        this.open = open;
    }

    @Operation(
            summary = "Les chiffres d’une période",
            description =
                    "Sans jeton : les mois publiés, un seul filtre à la fois (departement, region, type ou thematique),"
                            + " les petits nombres cachés. Avec un jeton de portée statistiques:lire : les chiffres exacts"
                            + " de son organisation, de son territoire ou de la France ; tout filtre, répété ou combiné."
                            + " Les chiffres d’une autre période ou d’un autre territoire se demandent avec « comparer »"
                            + " et « contre-… », et viennent sous « comparaison »."
                            + " « complet » est faux quand une partie est cachée : « nombre » est alors un minimum.",
            parameters = {
                @Parameter(
                        name = "du",
                        in = ParameterIn.QUERY,
                        description = "Premier jour ou premier mois.",
                        example = "2026-01",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "au",
                        in = ParameterIn.QUERY,
                        description = "Dernier jour ou dernier mois, compris.",
                        example = "2026-03",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "departement",
                        in = ParameterIn.QUERY,
                        example = "26",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "region",
                        in = ParameterIn.QUERY,
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "type",
                        in = ParameterIn.QUERY,
                        schema = @Schema(allowableValues = {"individuel", "collectif"})),
                @Parameter(
                        name = "thematique",
                        in = ParameterIn.QUERY,
                        example = "email",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "commune",
                        in = ParameterIn.QUERY,
                        description =
                                "Avec un jeton, comme epci, zonage, demarche, etiquette, lieu, mediateur, employeur,"
                                        + " rendez-vous.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "perimetre",
                        in = ParameterIn.QUERY,
                        description = "Avec un jeton qui en a plusieurs.",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "comparer",
                        in = ParameterIn.QUERY,
                        schema = @Schema(allowableValues = {"precedente", "an-dernier", "periode", "territoire"})),
                @Parameter(
                        name = "contre-du",
                        in = ParameterIn.QUERY,
                        description = "Période à comparer, comme du ; et contre-au.",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "contre-departement",
                        in = ParameterIn.QUERY,
                        description = "Territoire à comparer ; et contre-region, contre-epci, contre-commune.",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        name = "pas",
                        in = ParameterIn.QUERY,
                        description = "Avec un jeton : le pas de « evolution ».",
                        schema = @Schema(allowableValues = {"mois", "semaine", "jour"}))
            },
            responses = {
                @ApiResponse(responseCode = "200", description = "Les chiffres, dans l’ordre de la page."),
                @ApiResponse(responseCode = "304", description = "Rien n’a changé.", content = @Content),
                @ApiResponse(responseCode = "401", description = "Le jeton n’est pas bon.", content = @Content),
                @ApiResponse(
                        responseCode = "422",
                        description = "Un paramètre ne va pas ; « reasons » dit lequel et pourquoi.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    @GetMapping(
            path = "/api/v1/statistiques",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> figures(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request) {
        var perimeters = exact.perimeters(actor);
        var report = question(values)
                .flatMap(question ->
                        perimeters.isEmpty() ? open.answer(question) : exact(actor, perimeters, values, question))
                .orThrow();
        return answer(report, request);
    }

    private Decision<Report> exact(
            Actor actor, List<Perimeter> perimeters, MultiValueMap<String, String> values, Question question) {
        var asked = values.getFirst("perimetre");
        return perimeters.stream()
                .filter(one -> asked == null || asked.isEmpty() || one.code().equals(asked))
                .findFirst()
                .map(perimeter -> exact.exact(actor, perimeter, question))
                .orElseGet(() -> Decision.refused(ErrorKey.on("perimetre", "statistics.api.perimeter")));
    }

    /** Unlike a page, a program is told of a parameter that means nothing. */
    private static Decision<Question> question(MultiValueMap<String, String> values) {
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(KNOWN);
        return unknown.isEmpty()
                ? Question.parse(QuestionForm.of(values).raw())
                : Decision.refused(unknown.stream()
                        .map(name -> ErrorKey.on(name, "statistics.api.unknown"))
                        .toList());
    }

    private static ResponseEntity<byte[]> answer(Report report, HttpServletRequest request) {
        var bytes = JsonMapper.shared().writeValueAsBytes(ReportJson.of(report));
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setVary(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE));
        headers.setCacheControl(
                report.exact()
                        ? CacheControl.noCache().cachePrivate()
                        : CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
        var unchanged = new ServletWebRequest(request).checkNotModified(tag);
        return ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .headers(headers)
                .eTag(tag)
                .body(unchanged ? null : bytes);
    }
}
