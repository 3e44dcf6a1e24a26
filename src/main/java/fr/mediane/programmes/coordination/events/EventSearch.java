package fr.mediane.programmes.coordination.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which events to come one looks for.
 *
 * @param commune its code, or empty for all
 * @param departement its code, or empty for all
 * @param from not before this day
 * @param page from 1
 */
public record EventSearch(String commune, String departement, Optional<LocalDate> from, int page) {
    public static final int PAGE_SIZE = 20;

    public EventSearch {
        page = Math.clamp(page, 1, 10_000);
    }

    /** @param total how many there are in all pages */
    public record Found(List<PublicEvent> events, long total) {
        public Found {
            events = List.copyOf(events);
        }
    }
}
