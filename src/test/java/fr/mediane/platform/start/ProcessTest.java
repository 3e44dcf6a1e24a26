package fr.mediane.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Médiane as an operator meets it: a process that starts, is killed, starts again, or says in one line why not. */
class ProcessTest {
    private static final Duration START = Duration.ofSeconds(120);
    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stopEverything() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void keepsWhatItConfirmedWhenKilledAndLetsNoSecondOneIn() throws Exception {
        var first = start(freePort());
        awaitHealth(first);
        sql("insert into platform.loaded (name, version) values ('kept through a kill', '1')");

        var second = run(Map.of());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lastLines())
                .contains("Another Médiane (process " + first.process().pid() + ")", "MEDIANE_DATA");

        var command = run(Map.of(), "help");
        assertThat(command.exitCode()).as(command.lastLines()).isZero();
        assertThat(command.lastLines()).contains("java -jar mediane.jar <command>");

        first.process().destroyForcibly().waitFor();
        awaitHealth(start(freePort()));
        try (var connection = connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select version from platform.loaded where name = 'kept through a kill'")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void usesYourOwnServerOrSaysInOneLineWhyNot() throws Exception {
        awaitHealth(start(freePort()));
        asAdministrator("create role keeper login password 'secret'");
        asAdministrator("create database own owner keeper");
        var own = Map.of(
                "MEDIANE_DATABASE_URL",
                address("own"),
                "MEDIANE_DATABASE_USER",
                "keeper",
                "MEDIANE_DATABASE_PASSWORD",
                "secret",
                "MEDIANE_DATA",
                folder.resolve("own").toString());

        assertThat(run(with(own, "MEDIANE_DATABASE_PASSWORD", "wrong")).lastLines())
                .contains("does not let keeper in")
                .doesNotContain("\tat ");
        assertThat(run(own).lastLines()).contains("grant mediane_app to keeper").doesNotContain("\tat ");

        asAdministrator("grant mediane_app to keeper");
        int port = freePort();
        awaitHealth(new Running(launch(with(own, "SERVER_PORT", "" + port), List.of()), port));
        assertThat(folder.resolve("own/postgres")).doesNotExist();
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var ended = run(Map.of("SERVER_PORT", "" + socket.getLocalPort()));
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.output().strip())
                    .contains("Port " + socket.getLocalPort() + " is taken")
                    .doesNotContain("\n");
        }
    }

    @Test
    void refusesProductionWithDemonstrationSettingsAndNamesThem() throws Exception {
        var ended = run(Map.of("MEDIANE_MODE", "production", "SERVER_PORT", "" + freePort()));
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("mediane.demonstration", "mediane.encryption.keyset")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("data")).as("nothing was started").doesNotExist();
    }

    private record Running(Process process, int port) {}

    private record Ended(int exitCode, String output) {
        String lastLines() {
            return output.lines().skip(Math.max(0, output.lines().count() - 12)).reduce("", (a, b) -> a + "\n" + b);
        }
    }

    private Running start(int port) throws IOException {
        return new Running(launch(Map.of("SERVER_PORT", "" + port), List.of()), port);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("SERVER_PORT", "" + freePort()));
        settings.putAll(environment);
        var process = launch(settings, List.of(arguments));
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log(started.size())));
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
        builder.environment().put("MEDIANE_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Path log(int number) {
        return folder.resolve("log-" + number + ".txt");
    }

    private void awaitHealth(Running running) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + "/actuator/health"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (long end = System.nanoTime() + START.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
                assertThat(running.process().isAlive())
                        .as(() -> log(started.size()).toString())
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
        throw new AssertionError("never ready: " + Files.readString(log(started.size())));
    }

    private void sql(String statement) throws IOException, SQLException {
        try (var connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private void asAdministrator(String statement) throws IOException, SQLException {
        try (var connection =
                DriverManager.getConnection(address("postgres"), "postgres", logins().getProperty("postgres"))) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(address("mediane"), "mediane_app", logins().getProperty("mediane_app"));
    }

    private String address(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + logins().getProperty("port") + "/" + database;
    }

    private Properties logins() throws IOException {
        var logins = new Properties();
        try (var in = Files.newInputStream(folder.resolve("data/database.properties"))) {
            logins.load(in);
        }
        return logins;
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
