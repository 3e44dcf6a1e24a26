package fr.mediane.programmes.mediation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One activity in a list: enough to recognise it, without its note.
 *
 * @param minutes duration
 * @param participants people, 1 for an individual session
 */
public record LogbookLine(
        UUID id,
        ActivityType type,
        LocalDate date,
        int minutes,
        ActivityPlace place,
        Set<Theme> themes,
        String title,
        int participants) {}
