package fr.mediane.registers.venues.hours;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Hours already read, by their text: thousands of places share a few hundred texts. Bounded: when a generation is full
 * the one before it is forgotten, and what is still in use moves along.
 */
@Component
public class HoursBook {
    private static final int GENERATION = 10_000;

    private volatile Map<String, OpeningHours> recent = new ConcurrentHashMap<>();
    private volatile Map<String, OpeningHours> older = Map.of();

    public OpeningHours read(String text) {
        var known = recent.get(text);
        if (known != null) {
            return known;
        }
        var kept = older.get(text);
        var hours = kept != null ? kept : OpeningHours.of(text);
        if (text.length() <= 1_000) {
            keep(text, hours);
        }
        return hours;
    }

    private void keep(String text, OpeningHours hours) {
        if (recent.size() >= GENERATION) {
            older = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(text, hours);
    }
}
