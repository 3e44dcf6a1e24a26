package fr.mediane.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Médiane in processes of their own, one after the other or side by side on one folder, without demonstration data. */
public final class HouseProcesses implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(300);
    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    /** @param folder for the data and what the processes say */
    public HouseProcesses(Path folder) {
        this.folder = folder;
    }

    /** One that serves. */
    public record Running(Process process, int port, Path log) {
        public String said() throws IOException {
            return Files.readString(log);
        }

        /** Asked to end as a service manager does; fails when it does not. */
        public void end() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        }

        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** One that has ended. */
    public record Ended(int exitCode, String output) {
        public String lastLines() {
            return output.lines().skip(Math.max(0, output.lines().count() - 12)).reduce("", (a, b) -> a + "\n" + b);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Starts one, and waits until it serves. */
    public Running start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    /** The same with settings. */
    public Running start(Map<String, String> environment) throws IOException, InterruptedException {
        int port = freePort();
        var settings = new HashMap<>(environment);
        settings.put("SERVER_PORT", "" + port);
        var process = launch(settings, List.of());
        var running = new Running(process, port, log(started.size()));
        awaitHealth(running);
        return running;
    }

    /** Starts another one on the database of the first, with a folder of its own; its keys are not those of the first. */
    public Running startBeside(Map<String, String> environment) throws IOException, InterruptedException {
        var settings = new HashMap<>(environment);
        settings.put("MEDIANE_DATABASE_URL", address("mediane"));
        settings.put("MEDIANE_DATABASE_USER", "mediane_owner");
        settings.put("MEDIANE_DATABASE_PASSWORD", password("mediane_owner"));
        settings.put("MEDIANE_DATABASE_APP_USER", "mediane_app");
        settings.put("MEDIANE_DATABASE_APP_PASSWORD", password("mediane_app"));
        settings.put("MEDIANE_DATA", folder.resolve("beside").toString());
        return start(settings);
    }

    /** Runs one until it ends by itself. */
    public Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("SERVER_PORT", "" + freePort()));
        settings.putAll(environment);
        var process = launch(settings, List.of(arguments));
        var log = log(started.size());
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /** The JDBC address of a database of the embedded server. */
    public String address(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + logins().getProperty("port") + "/" + database;
    }

    /** The password of a role of the embedded server. */
    public String password(String role) throws IOException {
        return logins().getProperty(role);
    }

    /** The process of the embedded server. */
    public ProcessHandle postgres() throws IOException {
        var file = data().resolve("postgres/postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        // a killed one leaves its server behind
        if (Files.exists(data().resolve("postgres/postmaster.pid"))) {
            var server = postgres();
            server.destroy();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private Process launch(Map<String, String> environment, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "fr.mediane.Mediane"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(started.size() + 1).toFile());
        if (!environment.containsKey("MEDIANE_MODE")) {
            builder.environment().put("MEDIANE_DEMONSTRATION", "false");
        }
        builder.environment().put("MEDIANE_DATA", data().toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Path log(int number) {
        return folder.resolve("log-" + number + ".txt");
    }

    private static void awaitHealth(Running running) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + "/actuator/health"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (long end = System.nanoTime() + START.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
                assertThat(running.process().isAlive())
                        .as(() -> saying(running))
                        .isTrue();
                try {
                    if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
            }
        }
        throw new AssertionError("never ready: " + running.said());
    }

    private static String saying(Running running) {
        try {
            return running.said();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Properties logins() throws IOException {
        var logins = new Properties();
        try (var in = Files.newInputStream(data().resolve("database.properties"))) {
            logins.load(in);
        }
        return logins;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
