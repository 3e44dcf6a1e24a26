package fr.mediane.programmes.connectivity.operators.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.web.SentJson;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.NoticeListDesk;
import fr.mediane.programmes.connectivity.operators.Waiting;
import fr.mediane.programmes.connectivity.operators.signing.SignatureDesk;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Maintenance notices for the programs of internet providers: what they were told, and what they answer, signed. */
@RestController
@Tag(
        name = "Opérateurs Internet",
        description = "Avis de maintien de ligne (article L. 115-3 du code de l’action sociale et des familles).")
class NoticeApi {
    private static final String HOME = "/api/v1/connectivity/notices";
    private static final int LARGEST = 64 * 1024;

    private final NoticeListDesk notices;
    private final AnswerDesk answers;
    private final SignatureDesk signatures;
    private final Clock clock;

    NoticeApi(NoticeListDesk notices, AnswerDesk answers, SignatureDesk signatures, Clock clock) {
        this.notices = notices;
        this.answers = answers;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Operation(
            summary = "Les avis qui ont changé",
            description =
                    "Jeton d’accès avec la portée avis:repondre. Du plus ancien changement au plus récent, chaque avis"
                            + " une fois et comme il est maintenant. Gardez « next » et redemandez avec « after » : aucun changement"
                            + " n’est sauté, même écrit par une transaction lente. « more » dit s’il en reste déjà.",
            responses = {
                @ApiResponse(responseCode = "200", description = "notices, next, more.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content)
            })
    @GetMapping(path = HOME, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> changed(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "« next » de la réponse d’avant ; vide pour commencer.")
                    @RequestParam(name = "after", defaultValue = "")
                    String after,
            @Parameter(description = "De 1 à 200.", schema = @Schema(type = "integer", defaultValue = "100"))
                    @RequestParam(name = "limit", defaultValue = "100")
                    String limit) {
        var changed = notices.changed(actor, position(after), number(limit)).orThrow();
        return Map.of(
                "notices", changed.notices().stream().map(NoticeJson::of).toList(),
                "next", changed.next().toString(),
                "more", changed.more());
    }

    @Operation(
            summary = "Les avis qui attendent une réponse",
            description =
                    "Les plus récents d’abord, dès l’instant où la demande est déposée. « waits » : ACKNOWLEDGE, LINE,"
                            + " DEBT, WAIVER ou PLAN ; sans lui, tous les avis.",
            responses = {
                @ApiResponse(responseCode = "200", description = "notices, total.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content)
            })
    @GetMapping(path = HOME + "/waiting", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> waiting(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(name = "waits", defaultValue = "") String waits,
            @Parameter(description = "De 0 à 10 000.", schema = @Schema(type = "integer", defaultValue = "0"))
                    @RequestParam(name = "page", defaultValue = "0")
                    String page,
            @Parameter(description = "De 1 à 200.", schema = @Schema(type = "integer", defaultValue = "100"))
                    @RequestParam(name = "limit", defaultValue = "100")
                    String limit) {
        var what = Waiting.of(waits);
        var listed = notices.list(actor, what, number(page), number(limit)).orThrow();
        return Map.of(
                "notices",
                listed.lines().stream()
                        .map(line -> NoticeJson.of(line.notice()))
                        .toList(),
                "total",
                what.map(one -> listed.counts().getOrDefault(one, 0L)).orElseGet(listed::all));
    }

    @Operation(
            summary = "Un avis, ce qu’il attend et ce qui a été répondu",
            responses = {
                @ApiResponse(responseCode = "200", description = "L’avis.", content = @Content),
                @ApiResponse(responseCode = "404", description = "Pas un avis de cet opérateur.", content = @Content)
            })
    @GetMapping(path = HOME + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> one(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        var line = notices.find(actor, id).orThrow();
        var json = new LinkedHashMap<>(NoticeJson.of(line.notice()));
        json.put("waits", line.waits());
        json.put(
                "answers",
                answers.of(line.notice()).stream().map(NoticeJson::of).toList());
        return json;
    }

    @Operation(
            summary = "Répond à un avis",
            description =
                    "Accuse réception, dit l’état de la ligne, la dette, l’abandon ou les échéances. « id » est un UUID"
                            + " version 7 fait par vous : le même envoi deux fois compte une fois. « sequence » dépasse celle de la"
                            + " dernière réponse, sinon 422. L’envoi est signé : Mediane-Timestamp porte l’heure en secondes, à cinq"
                            + " minutes près ; Mediane-Signature porte, en hexadécimal, le HMAC-SHA-256 par votre clé de"
                            + " « heure.POST.chemin.corps », le corps octet pour octet.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "La réponse, comme elle est gardée.",
                        content = @Content),
                @ApiResponse(
                        responseCode = "401",
                        description = "Sans jeton ou sans signature valable.",
                        content = @Content),
                @ApiResponse(responseCode = "404", description = "Pas un avis de cet opérateur.", content = @Content),
                @ApiResponse(responseCode = "422", description = "Une valeur est à corriger.", content = @Content)
            })
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SentAnswer.class)))
    @PostMapping(path = HOME + "/{id}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> answer(
            @Parameter(hidden = true) Actor actor,
            @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var sent = SentAnswer.read(signed(actor, request));
        var answerId = Uuid7.parse(sent.id(), clock.instant());
        if (!(answerId instanceof Parsed.Valid<UUID>(var made))) {
            return Decision.<Map<String, Object>>refused(
                            answerId.errorOn("id").map(List::of).orElseThrow())
                    .orThrow();
        }
        return NoticeJson.of(
                answers.answer(actor, id, made, sent.sequence(), sent.typed()).orThrow());
    }

    /** The body, once its signature is proved: nothing of it is read before. */
    private JsonNode signed(Actor actor, HttpServletRequest request) throws IOException {
        var body = SentJson.bytes(request, LARGEST);
        var call = new SignatureDesk.Call(
                request.getMethod(),
                request.getRequestURI(),
                body,
                header(request, "Mediane-Timestamp"),
                header(request, "Mediane-Signature"));
        if (!signatures.proves(actor, call).orThrow()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return SentJson.object(body, LARGEST);
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("").strip();
    }

    private static Change.Position position(String cursor) {
        return Change.Position.parse(cursor)
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("after", "connectivity.error.cursor")))
                .orThrow();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}")
                ? Integer.parseInt(text)
                : Decision.<Integer>refused(ErrorKey.on("limit", "connectivity.error.limit"))
                        .orThrow();
    }
}
