package fr.mediane.programmes.connectivity.operators.api;

import fr.mediane.platform.web.SentJson;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as a program sends it. Amounts may be texts or numbers; what a kind does not need is not read. */
record SentAnswer(
        @Schema(description = "UUID version 7, fait par vous.", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(description = "Dépasse celle de la dernière réponse.", requiredMode = Schema.RequiredMode.REQUIRED)
        int sequence,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                    "ACKNOWLEDGED",
                    "MAINTAINED",
                    "REDUCED",
                    "NOT_CUSTOMER",
                    "ALREADY_CUT",
                    "SOLD",
                    "DEBT",
                    "WAIVED_WHOLE",
                    "WAIVED_PART",
                    "WAIVER_REFUSED",
                    "PLAN"
                })
        String kind,

        @Schema(description = "En euros : de la dette, de l’abandon, de toutes les échéances.", example = "87.40")
        String amount,

        @Schema(
                description = "Depuis quand la dette ou la coupure ; premier jour des échéances.",
                example = "2026-03-01")
        String since,

        @Schema(description = "Si un tribunal est saisi.") @Nullable
        Boolean litigation,

        @Schema(description = "Que l’e-mail et les services publics en ligne marchent.")
        boolean essentials,

        @Schema(description = "Qui a acheté la créance, ou pourquoi rien n’est abandonné.")
        String words,

        @Schema(description = "Nombre d’échéances, une par mois.")
        int instalments) {
    private static final int NO_NUMBER = -1;

    static SentAnswer read(JsonNode json) {
        return new SentAnswer(
                SentJson.text(json, "id"),
                number(json, "sequence"),
                SentJson.text(json, "kind"),
                SentJson.text(json, "amount"),
                SentJson.text(json, "since"),
                json.path("litigation").isBoolean() ? json.path("litigation").asBoolean() : null,
                json.path("essentials").asBoolean(false),
                SentJson.text(json, "words"),
                number(json, "instalments"));
    }

    TypedAnswer typed() {
        return new TypedAnswer(
                kind,
                amount,
                since,
                litigation == null ? "" : litigation.toString(),
                Boolean.toString(essentials),
                words,
                instalments == NO_NUMBER ? "" : Integer.toString(instalments));
    }

    private static int number(JsonNode json, String name) {
        var value = json.path(name);
        return value.isInt() ? value.asInt() : NO_NUMBER;
    }
}
