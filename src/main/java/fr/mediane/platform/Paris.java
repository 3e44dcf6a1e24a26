package fr.mediane.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The programme's own clock: which day it is for everything that is not tied to a place. What happens in a place goes
 * by that place's clock instead (La Réunion is hours ahead of Paris, Polynesia is a day behind for half of it).
 */
public final class Paris {
    /** For what wants a name: a schedule's zone. */
    public static final String NAME = "Europe/Paris";

    public static final ZoneId ZONE = ZoneId.of(NAME);

    private Paris() {}

    /** The day it is now. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day it was, or will be, at an instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
