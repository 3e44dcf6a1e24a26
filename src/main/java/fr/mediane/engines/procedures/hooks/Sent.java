package fr.mediane.engines.procedures.hooks;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as administrators see it.
 *
 * @param sequence 0 as long as it has none
 * @param number of the case
 * @param after the state it is told to have gone to, as its code
 * @param taken when the partner took it; empty while it waits
 * @param tries that are remembered
 */
public record Sent(
        long sequence,
        String number,
        String after,
        Instant at,
        Optional<Instant> taken,
        int tries,
        Optional<Attempt> last) {}
