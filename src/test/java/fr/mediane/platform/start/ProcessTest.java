package fr.mediane.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.HouseProcesses;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Médiane as an operator meets it: a process that starts, is killed, starts again, or says in one line why not. */
class ProcessTest {
    @TempDir
    Path folder;

    private HouseProcesses house;

    @BeforeEach
    void begin() {
        house = new HouseProcesses(folder);
    }

    @AfterEach
    void stopEverything() throws Exception {
        house.close();
    }

    @Test
    void keepsWhatItConfirmedWhenKilledAndLetsNoSecondOneIn() throws Exception {
        var first = house.start();
        sql("insert into platform.loaded (name, version) values ('kept through a kill', '1')");

        var second = house.run(Map.of());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lastLines())
                .contains("Another Médiane (process " + first.process().pid() + ")", "MEDIANE_DATA");

        var command = house.run(Map.of(), "help");
        assertThat(command.exitCode()).as(command.lastLines()).isZero();
        assertThat(command.output()).contains("java -jar mediane.jar <command>");

        first.kill();
        house.start();
        try (var connection = connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select version from platform.loaded where name = 'kept through a kill'")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void usesYourOwnServerOrSaysInOneLineWhyNot() throws Exception {
        house.start();
        asAdministrator("create role keeper login password 'secret'");
        asAdministrator("create database own owner keeper");
        var own = Map.of(
                "MEDIANE_DATABASE_URL",
                house.address("own"),
                "MEDIANE_DATABASE_USER",
                "keeper",
                "MEDIANE_DATABASE_PASSWORD",
                "secret",
                "MEDIANE_DATA",
                folder.resolve("own").toString());

        assertThat(house.run(with(own, "MEDIANE_DATABASE_PASSWORD", "wrong")).lastLines())
                .contains("does not let keeper in")
                .doesNotContain("\tat ");
        assertThat(house.run(own).lastLines())
                .contains("grant mediane_app to keeper")
                .doesNotContain("\tat ");

        asAdministrator("grant mediane_app to keeper");
        house.start(own);
        assertThat(folder.resolve("own/postgres")).doesNotExist();
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var ended = house.run(Map.of("SERVER_PORT", "" + socket.getLocalPort()));
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.output().strip())
                    .contains("Port " + socket.getLocalPort() + " is taken")
                    .doesNotContain("\n");
        }
    }

    @Test
    void refusesProductionWithDemonstrationSettingsAndNamesThem() throws Exception {
        var ended = house.run(Map.of("MEDIANE_MODE", "production"));
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("mediane.demonstration", "mediane.encryption.keyset")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("data")).as("nothing was started").doesNotExist();
    }

    private void sql(String statement) throws IOException, SQLException {
        try (var connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private void asAdministrator(String statement) throws IOException, SQLException {
        try (var connection =
                DriverManager.getConnection(house.address("postgres"), "postgres", house.password("postgres"))) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(house.address("mediane"), "mediane_app", house.password("mediane_app"));
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}
