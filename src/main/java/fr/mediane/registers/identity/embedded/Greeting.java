package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.web.BaseUrl;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at start where Médiane is and who can sign in. */
@Component
@ConditionalOnProperty(name = "mediane.identity.embedded", matchIfMissing = true)
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);
    private final BaseUrl baseUrl;
    private final Environment environment;

    Greeting(BaseUrl baseUrl, Environment environment) {
        this.baseUrl = baseUrl;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (environment.containsProperty("mediane.command")) {
            return;
        }
        log.info("Médiane is ready: {}", baseUrl.at("/"));
        log.info("Sign in without a password at {} as one of:", baseUrl.at("/connexion"));
        log.info(
                "  {}",
                Arrays.stream(Persona.values())
                        .map(persona -> persona.value() + " (" + persona.fullName() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
