package fr.mediane.registers.identity;

import fr.mediane.platform.ProductionRule;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** In production the real services vouch for people, over https. */
final class IdentityProductionRules {
    private IdentityProductionRules() {}

    static final class NoEmbeddedProvider implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            return environment.getProperty("mediane.identity.embedded", Boolean.class, true)
                    ? Optional.of("mediane.identity.embedded: the embedded identity provider lets anybody be anybody;"
                            + " turn it off in production (mediane.identity.embedded=false).")
                    : Optional.empty();
        }
    }

    static final class RealServices implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            for (var provider : Provider.values()) {
                for (var setting : new String[] {"issuer", "client-id", "client-secret"}) {
                    var name = "mediane.identity." + provider.path() + "." + setting;
                    if (environment.getProperty(name, "").isBlank()) {
                        return Optional.of(name + ": production needs the real " + provider.path()
                                + " (issuer, client-id, client-secret; see docs/identity.md).");
                    }
                }
            }
            return Optional.empty();
        }
    }

    static final class Https implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            var address = environment.getProperty("mediane.base-url", "");
            return address.startsWith("https://")
                    ? Optional.empty()
                    : Optional.of(
                            "mediane.base-url: production needs the https address under which people reach Médiane"
                                    + " (mediane.base-url=https://…).");
        }
    }
}
