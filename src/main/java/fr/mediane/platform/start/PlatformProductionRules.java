package fr.mediane.platform.start;

import fr.mediane.platform.ProductionRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Production has its own data and its own key. */
final class PlatformProductionRules {
    private PlatformProductionRules() {}

    static final class NoDemonstration implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            return environment.getProperty("mediane.demonstration", Boolean.class, true)
                    ? Optional.of("mediane.demonstration: demonstration data must be off in production"
                            + " (mediane.demonstration=false).")
                    : Optional.empty();
        }
    }

    static final class OwnKeyset implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            return Stream.of("mediane.encryption.keyset", "mediane.encryption.hash-keyset")
                    .filter(setting -> environment.getProperty(setting, "").isBlank())
                    .findFirst()
                    .map(setting -> setting + ": production needs a key set of its own, in a file kept apart from the"
                            + " database (see docs/operations.md).");
        }
    }
}
