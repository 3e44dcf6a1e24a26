package fr.mediane.steering.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that somebody made to figures.
 *
 * @param frozen whether it shows the figures as they were when it was made
 */
public record Share(
        UUID id,
        UUID account,
        String title,
        String perimeter,
        Question question,
        boolean frozen,
        Instant made,
        Optional<Instant> revoked) {
    public static final int LONGEST_TITLE = 200;

    /** A new link; the token is shown once and cannot be had again. */
    public record Fresh(UUID id, String token) {}

    /** What whoever has the link reads. */
    public record Shown(Share share, Report report) {}
}
