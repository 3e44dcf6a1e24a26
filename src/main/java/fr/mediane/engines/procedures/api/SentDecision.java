package fr.mediane.engines.procedures.api;

import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A decision as a program sends it. */
record SentDecision(
        @Schema(
                description = "UUID version 7, fait par vous : le même envoi deux fois décide une fois.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"accepte", "refuse", "sans_suite"})
        String verdict,

        @Schema(
                description = "Ce que lira la personne ; obligatoire si le verdict n’est pas « accepte ».",
                maxLength = 5_000)
        String raison,

        @Schema(
                description = "Pourquoi le verdict n’est pas celui que proposent les règles ; obligatoire dans ce cas.",
                maxLength = 5_000)
        String ecart,

        @Schema(
                description =
                        "Ce qui se décide au-delà du verdict : des textes, sous les noms que la démarche leur donne.")
        Map<String, String> precisions) {
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST_DETAIL = 200;

    SentDecision {
        precisions = Map.copyOf(precisions);
    }

    /** A decision that can be taken to the Desk. */
    record Readable(UUID step, Ruled ruled, Map<String, String> details) {
        Readable {
            details = Map.copyOf(details);
        }
    }

    static SentDecision read(JsonNode json) {
        return new SentDecision(
                SentJson.text(json, "id"),
                SentJson.text(json, "verdict"),
                SentJson.text(json, "raison"),
                SentJson.text(json, "ecart"),
                SentJson.texts(json, "precisions"));
    }

    /** What is wrong with it stands on its fields. */
    Decision<Readable> readable(Instant now) {
        if (!(Uuid7.parse(id, now) instanceof Parsed.Valid<UUID>(var step))) {
            return Decision.refused(
                    Uuid7.parse(id, now).errorOn("id").map(List::of).orElseThrow());
        }
        if (precisions.size() > MOST_DETAILS
                || precisions.values().stream().anyMatch(text -> text.length() > LONGEST_DETAIL)) {
            return Decision.refused(
                    ErrorKey.on("precisions", "procedures.partners.error.details", MOST_DETAILS, LONGEST_DETAIL));
        }
        return Stream.of(Verdict.values())
                .filter(one -> one.state().code().equals(verdict))
                .findFirst()
                .map(one -> Decision.accepted(new Readable(step, new Ruled(one, raison, ecart), precisions)))
                .orElseGet(() -> Decision.refused(ErrorKey.on("verdict", "procedures.partners.error.verdict")));
    }
}
