package fr.mediane.steering.programme.web;

import fr.mediane.steering.programme.Alert;
import fr.mediane.steering.programme.AlertKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts of one kind, or of all. */
public record AlertsPage(
        List<Alert> alerts, Optional<AlertKind> kind, Map<UUID, String> employers, Map<String, String> departements) {
    private static final int MOST = 200;

    public AlertsPage {
        alerts = List.copyOf(alerts);
        employers = Map.copyOf(employers);
        departements = Map.copyOf(departements);
    }

    /** As many as anyone reads on a page; the file has all. */
    public List<Alert> first() {
        return alerts.stream().limit(MOST).toList();
    }

    public boolean more() {
        return alerts.size() > MOST;
    }

    public String file() {
        return "/mon-espace/programme/alertes.csv"
                + kind.map(one -> "?genre=" + one.code()).orElse("");
    }
}
