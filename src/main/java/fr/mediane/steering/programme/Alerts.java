package fr.mediane.steering.programme;

import java.util.List;

/**
 * Positions that need somebody's attention, the oldest first.
 *
 * @param first as many as were asked for
 * @param total how many there are
 */
public record Alerts(List<Alert> first, long total) {
    public Alerts {
        first = List.copyOf(first);
    }
}
