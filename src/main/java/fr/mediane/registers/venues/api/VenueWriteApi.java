package fr.mediane.registers.venues.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.SentJson;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.standard.Field;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Venues kept up to date by programs: those of the client's organisation, with the scope {@code lieux:ecrire}. */
@RestController
@Tag(name = "Lieux")
class VenueWriteApi {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int LARGEST = 256 * 1024;
    private static final EnumSet<Field> OURS = EnumSet.of(Field.ID, Field.DATE_MAJ);
    private static final UUID NOBODY = new UUID(0, 0);

    private final VenueDesk venues;

    VenueWriteApi(VenueDesk venues) {
        this.venues = venues;
    }

    @Operation(
            summary = "Modifie un lieu de son organisation",
            description =
                    "Jeton d’accès avec la portée lieux:ecrire. Seuls les champs envoyés changent ; null vide un champ."
                            + " La date de mise à jour devient celle du jour. Le même envoi deux fois donne le même lieu.",
            responses = {
                @ApiResponse(responseCode = "204", description = "Le lieu est à jour.", content = @Content),
                @ApiResponse(responseCode = "401", description = "Sans jeton valable.", content = @Content),
                @ApiResponse(
                        responseCode = "403",
                        description = "Pas un lieu de cette organisation.",
                        content = @Content),
                @ApiResponse(responseCode = "422", description = "Une valeur est à corriger.", content = @Content)
            })
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = StandardVenue.class)))
    @PatchMapping("/api/v1/lieux/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var known = venues.byAnyId(actor, id).map(Venue::id).orElse(NOBODY);
        var venue = venues.edited(actor, known).orThrow();
        var typed = VenueDesk.texts(venue);
        put(typed, sent(request));
        venues.change(actor, known, venue.version(), typed).orThrow();
    }

    private static void put(Map<Field, String> typed, JsonNode sent) {
        var wrong = new ArrayList<ErrorKey>();
        for (var property : sent.properties()) {
            var field = Field.of(property.getKey())
                    .filter(any -> any.column().equals(property.getKey()) && !OURS.contains(any));
            var value = property.getValue();
            if (field.isEmpty()) {
                wrong.add(ErrorKey.on(property.getKey(), "venues.api.field"));
            } else if (value.isContainer()) {
                wrong.add(ErrorKey.on(property.getKey(), "venues.api.text"));
            } else {
                typed.put(field.get(), value.isNull() ? "" : value.asString());
            }
        }
        if (!wrong.isEmpty()) {
            Decision.refused(wrong).orThrow();
        }
    }

    /** A venue is a few kilobytes: more is not read. */
    private static JsonNode sent(HttpServletRequest request) throws IOException {
        var type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(MERGE_PATCH) && !type.equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        return SentJson.object(SentJson.bytes(request, LARGEST), LARGEST);
    }
}
