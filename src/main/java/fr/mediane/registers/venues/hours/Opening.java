package fr.mediane.registers.venues.hours;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the opening hours say now, by the place's own clock.
 *
 * @param state open, closed or not settled
 * @param now the clock on the place's wall
 * @param until when that ends, if it does within a week
 * @param opensNext the next opening, if there is one within a hundred days; empty while open
 * @param comment what the hours add in words about this moment, or about all moments; may be empty
 */
public record Opening(
        State state,
        LocalDateTime now,
        Optional<LocalDateTime> until,
        Optional<LocalDateTime> opensNext,
        String comment) {}
