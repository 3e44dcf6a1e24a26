package fr.mediane.programmes.connectivity.sources;

import fr.mediane.platform.ProductionRule;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which source is asked: {@code mediane.connectivity.sources}, {@code stand-in} or {@code none}. */
@Configuration(proxyBeanMethods = false)
class SourceChoice {
    private static final String SETTING = "mediane.connectivity.sources";
    private static final String STAND_IN = "stand-in";
    private static final String NONE = "none";

    @Bean
    ResourcesSource resourcesSource(
            @Value("${" + SETTING + ":}") String chosen,
            @Value("${mediane.mode:demonstration}") String mode,
            Clock clock) {
        return switch (chosen.isBlank() ? usual(mode) : chosen) {
            case STAND_IN -> new StandIn(clock);
            case NONE -> new NoSource();
            default -> throw new IllegalArgumentException(SETTING + ": stand-in or none, not " + chosen);
        };
    }

    private static String usual(String mode) {
        return mode.equals("production") ? NONE : STAND_IN;
    }

    /** Knows nobody: everybody says everything themselves. */
    private static final class NoSource implements ResourcesSource {
        @Override
        public Given of(Identity person) {
            return new Given.Nothing();
        }

        @Override
        public boolean invented() {
            return false;
        }
    }

    /** Nobody's real request is decided on invented figures. */
    static final class NoStandIn implements ProductionRule {
        @Override
        public Optional<String> refusal(Environment environment) {
            return environment.getProperty(SETTING, "").equals(STAND_IN)
                    ? Optional.of(
                            SETTING + ": the stand-in invents what people earn (mediane.connectivity.sources=none).")
                    : Optional.empty();
        }
    }
}
