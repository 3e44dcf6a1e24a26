package fr.mediane.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A free port and a data folder of their own for the tests. */
final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path DATA = Path.of("target/test-data");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        forgetSeals();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test house",
                        Map.of(
                                "server.port",
                                freePort(),
                                "mediane.data",
                                DATA.toString(),
                                "mediane.encryption.settle",
                                "0s")));
    }

    /** The database begins afresh, so must what bears witness to its journal. */
    private static void forgetSeals() {
        try {
            Files.deleteIfExists(DATA.resolve("journal-seals.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
