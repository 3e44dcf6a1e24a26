package fr.mediane.steering.programme.api;

import fr.mediane.kernel.Actor;
import fr.mediane.steering.programme.ProgrammeDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The counsellor programme for programs: figures by département, and what needs attention. */
@RestController
@Tag(name = "Programme des conseillers", description = "Postes, argent, formation et personnes aidées.")
class ProgrammeApi {
    private static final String HOME = "/api/v1/programme";
    private final ProgrammeDesk desk;

    ProgrammeApi(ProgrammeDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Les chiffres par département",
            description =
                    "Jeton d’accès avec la portée statistiques:lire : ceux de l’organisation, du territoire ou du pays"
                            + " du client. Les sommes sont en centimes.",
            responses = {
                @ApiResponse(responseCode = "200", description = "departements, alertes.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content)
            })
    @GetMapping(path = HOME, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> figures(@Parameter(hidden = true) Actor actor) {
        var programme = desk.of(actor).orThrow();
        return Map.of(
                "departements",
                programme.lines().stream()
                        .map(line -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("code", line.departement());
                            one.put("occupes", line.occupied());
                            one.put("vacants", line.vacant());
                            one.put("rendus", line.givenBack());
                            one.put("engage", line.committed());
                            one.put("paye", line.paid());
                            if (!line.few()) {
                                one.put("titulaires", line.known());
                                one.put("ccp1", line.ccp1());
                                one.put("pix", line.pix());
                                one.put("titres", line.titles());
                                one.put("accompagnements", line.supports());
                            }
                            return one;
                        })
                        .toList(),
                "alertes",
                programme.alerts().stream()
                        .map(one -> Map.of("genre", one.kind().code(), "nombre", one.alerts()))
                        .toList());
    }

    @Operation(
            summary = "Les postes qui demandent attention",
            description = "Jeton d’accès avec la portée statistiques:lire. Les plus anciens d’abord.",
            responses = {
                @ApiResponse(responseCode = "200", description = "alertes.", content = @Content),
                @ApiResponse(responseCode = "403", description = "Sans la portée.", content = @Content)
            })
    @GetMapping(path = HOME + "/alertes", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> alerts(@Parameter(hidden = true) Actor actor) {
        return Map.of(
                "alertes",
                desk.alerts(actor, Optional.empty()).orThrow().stream()
                        .map(one -> Map.of(
                                "genre",
                                one.kind().code(),
                                "poste",
                                one.number(),
                                "id",
                                one.position(),
                                "departement",
                                one.departement(),
                                "depuis",
                                one.since()))
                        .toList());
    }
}
