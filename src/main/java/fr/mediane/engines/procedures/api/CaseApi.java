package fr.mediane.engines.procedures.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.web.SentJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the programs of those who decide them. */
@RestController
@RequestMapping(path = CaseApi.HOME, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers", description = "Les demandes d’un territoire, pour les logiciels de qui les décide.")
class CaseApi {
    static final String HOME = "/api/v1/dossiers";
    private static final int LARGEST = 64 * 1024;

    private final ProgramDesk desk;
    private final ProgramLimits limits;
    private final Clock clock;

    CaseApi(ProgramDesk desk, ProgramLimits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    @Operation(
            summary = "Les dossiers qui ont changé",
            description =
                    "Jeton d’accès avec la portée dossiers:lire. Les dossiers du territoire du client, sans rien de personnel,"
                            + " chacun une fois et comme il est maintenant. Gardez « suite » et redemandez avec « depuis » : aucun"
                            + " changement n’est sauté, même écrit par une transaction lente. « encore » dit s’il en reste déjà.",
            responses = {
                @ApiResponse(responseCode = "200", description = "dossiers, suite, encore.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content),
                @ApiResponse(responseCode = "422", description = "Un paramètre est à corriger.", content = @Content),
                @ApiResponse(responseCode = "429", description = "Trop d’appels en une minute.", content = @Content)
            })
    @GetMapping
    Map<String, Object> changed(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "« suite » de la réponse d’avant ; vide pour commencer.")
                    @RequestParam(name = "depuis", defaultValue = "")
                    String since,
            @Parameter(description = "De 1 à 200.", schema = @Schema(type = "integer", defaultValue = "100"))
                    @RequestParam(name = "limite", defaultValue = "100")
                    String limit) {
        limits.count(actor);
        var changed = desk.changed(actor, position(since), number(limit)).orThrow();
        return Map.of(
                "dossiers", changed.cases().stream().map(CaseJson::brief).toList(),
                "suite", changed.next().toString(),
                "encore", changed.more());
    }

    @Operation(
            summary = "Un dossier entier",
            description =
                    "Réponses par clé de question, état, historique sans les notes internes, liste des pièces. Chaque lecture"
                            + " est inscrite au journal. Pendant l’examen, un client qui a aussi la portée dossiers:decider lit"
                            + " dans « proposition » ce que proposent les règles. « decide_par_une_page » dit que ce dossier ne se"
                            + " décide qu’à cette adresse.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Le dossier.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content),
                @ApiResponse(responseCode = "404", description = "Pas un dossier de ce territoire.", content = @Content)
            })
    @GetMapping("/{id}")
    Map<String, Object> one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        limits.count(actor);
        return CaseJson.whole(desk.find(actor, id).orThrow());
    }

    @Operation(
            summary = "Prend un dossier en charge",
            description =
                    "Jeton d’accès avec la portée dossiers:decider. L’examen commence : la personne ne change plus ses réponses."
                            + " Deux fois vaut une fois.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Le dossier, en bref.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content),
                @ApiResponse(
                        responseCode = "404",
                        description = "Pas un dossier de ce territoire.",
                        content = @Content),
                @ApiResponse(responseCode = "422", description = "Il est déjà décidé.", content = @Content)
            })
    @PostMapping("/{id}/prise-en-charge")
    Map<String, Object> take(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        limits.count(actor);
        return CaseJson.brief(desk.take(actor, id).orThrow());
    }

    @Operation(
            summary = "Décide un dossier en cours d’examen",
            description =
                    "Jeton d’accès avec la portée dossiers:decider. Si le verdict n’est pas celui des règles, « ecart » dit"
                            + " pourquoi. Ce qui se décide au-delà du verdict se dit dans « precisions ». Un dossier qui ne se décide que"
                            + " sur une page est refusé (422) sans que rien ne change.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Le dossier décidé, en bref.", content = @Content),
                @ApiResponse(responseCode = "400", description = "Pas un objet JSON.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content),
                @ApiResponse(
                        responseCode = "404",
                        description = "Pas un dossier de ce territoire.",
                        content = @Content),
                @ApiResponse(responseCode = "413", description = "Plus de 64 Kio.", content = @Content),
                @ApiResponse(responseCode = "422", description = "Une valeur est à corriger.", content = @Content)
            })
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SentDecision.class)))
    @PostMapping("/{id}/decisions")
    Map<String, Object> decide(
            @Parameter(hidden = true) Actor actor,
            @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        limits.count(actor);
        desk.mayDecide(actor).orThrow();
        var sent = SentDecision.read(SentJson.object(SentJson.bytes(request, LARGEST), LARGEST))
                .readable(clock.instant())
                .orThrow();
        return CaseJson.brief(desk.decide(actor, id, sent.step(), sent.ruled(), sent.details())
                .orThrow());
    }

    private static Change.Position position(String cursor) {
        return Change.Position.parse(cursor)
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("depuis", "procedures.partners.error.cursor")))
                .orThrow();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}")
                ? Integer.parseInt(text)
                : Decision.<Integer>refused(ErrorKey.on("limite", "procedures.partners.error.limit"))
                        .orThrow();
    }
}
