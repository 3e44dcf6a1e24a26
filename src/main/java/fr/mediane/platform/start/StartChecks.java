package fr.mediane.platform.start;

import fr.mediane.platform.ProductionRule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What must be right before anything starts; each trouble is one clear line, and the process ends with code 1. */
public final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var troubles = troubles(event.getEnvironment());
        if (!troubles.isEmpty()) {
            throw new StartRefused(String.join(System.lineSeparator(), troubles));
        }
    }

    static List<String> troubles(Environment environment) {
        var production =
                environment.getProperty("mediane.mode", "demonstration").equals("production");
        var rules = SpringFactoriesLoader.loadFactories(ProductionRule.class, null).stream()
                .filter(_ -> production)
                .flatMap(rule -> rule.refusal(environment).stream());
        return Stream.concat(rules, takenPort(environment).stream()).toList();
    }

    private static Optional<String> takenPort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return Optional.empty();
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Port " + port
                    + " is taken by another program: stop it, or choose another port with SERVER_PORT=8081.");
        }
    }

    /** Médiane does not start; the message says why, in lines a person can act on. Spring adds nothing of its own. */
    public static final class StartRefused extends SpringApplication.AbandonedRunException {
        private static final long serialVersionUID = 1L;
        private final String message;

        StartRefused(String message) {
            this.message = message;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }
}
