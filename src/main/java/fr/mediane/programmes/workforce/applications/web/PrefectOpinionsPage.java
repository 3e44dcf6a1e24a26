package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.programmes.workforce.applications.PositionApplication;
import fr.mediane.programmes.workforce.applications.PrefectOpinionDesk.Requests;
import java.util.Map;
import java.util.UUID;

/** Requests for positions in somebody's territory. */
public record PrefectOpinionsPage(Requests requests, Map<UUID, String> employers, Map<String, String> communes) {
    public PrefectOpinionsPage {
        employers = Map.copyOf(employers);
        communes = Map.copyOf(communes);
    }

    /** What it waits for, or that it waits for nothing any more. */
    public String state(PositionApplication one) {
        return one.decidedAt() != null
                ? "workforce.request.decided"
                : requests.answered().contains(one.caseId())
                        ? "workforce.request.committee"
                        : "workforce.request.waits";
    }

    public String color(PositionApplication one) {
        return one.decidedAt() != null ? "neutral" : requests.answered().contains(one.caseId()) ? "info" : "warning";
    }
}
