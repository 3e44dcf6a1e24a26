package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.programmes.connectivity.operators.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the programs of the actor's operators sign with.
 *
 * @param fresh the key just made, shown this once
 */
public record KeyPage(List<Line> lines, Optional<Fresh> fresh) {
    public KeyPage {
        lines = List.copyOf(lines);
    }

    /** @param made when its newest key was made */
    public record Line(Operator operator, Optional<Instant> made) {}

    /** A new key. */
    public record Fresh(UUID operator, String key) {}
}
