package fr.mediane.steering.programme.web;

import fr.mediane.steering.programme.Alert;
import fr.mediane.steering.programme.AlertKind;
import fr.mediane.steering.programme.Alerts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts of one kind, or of all. */
public record AlertsPage(
        Alerts found, Optional<AlertKind> kind, Map<UUID, String> employers, Map<String, String> departements) {
    /** As many as anyone reads on a page; the file has all. */
    static final int MOST = 200;

    public AlertsPage {
        employers = Map.copyOf(employers);
        departements = Map.copyOf(departements);
    }

    public List<Alert> first() {
        return found.first();
    }

    public boolean more() {
        return found.total() > found.first().size();
    }

    public String file() {
        return "/mon-espace/programme/alertes.csv"
                + kind.map(one -> "?genre=" + one.code()).orElse("");
    }
}
