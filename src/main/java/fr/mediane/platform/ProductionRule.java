package fr.mediane.platform;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Something that must not be on in production. Rooms list theirs in {@code META-INF/spring.factories}; they are asked
 * before anything starts.
 */
public interface ProductionRule {
    /** Why production may not start, naming the setting to change; empty when all is well. */
    Optional<String> refusal(Environment environment);
}
