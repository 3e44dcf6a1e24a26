package fr.mediane.programmes.workforce.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the prefecture thinks of a request.
 *
 * @param transferFrom an employer of the département that positions could be taken from instead
 * @param words 10 to 5,000 signs
 */
public record PrefectOpinion(boolean favourable, @Nullable UUID transferFrom, String words, Instant givenAt) {
    public Optional<UUID> transfer() {
        return Optional.ofNullable(transferFrom);
    }
}
