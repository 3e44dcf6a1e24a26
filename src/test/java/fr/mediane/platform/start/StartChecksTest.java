package fr.mediane.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {
    @Test
    void namesEverySettingThatProductionRefuses() {
        var environment =
                new MockEnvironment().withProperty("mediane.mode", "production").withProperty("server.port", "0");
        assertThat(String.join("\n", StartChecks.troubles(environment)))
                .contains("mediane.demonstration")
                .contains("spring.mail.host")
                .contains("mediane.encryption.keyset");
    }

    @Test
    void productionWritesFromAnAddressThatExists() {
        var environment = new MockEnvironment()
                .withProperty("mediane.mode", "production")
                .withProperty("server.port", "0")
                .withProperty("spring.mail.host", "smtp.example.org");
        assertThat(String.join("\n", StartChecks.troubles(environment)))
                .doesNotContain("spring.mail.host")
                .contains("mediane.notices.from");
        environment.setProperty("mediane.notices.from", "ne-pas-repondre@example.org");
        assertThat(String.join("\n", StartChecks.troubles(environment))).doesNotContain("mediane.notices.from");
    }

    @Test
    void letsADemonstrationBe() {
        assertThat(StartChecks.troubles(new MockEnvironment().withProperty("server.port", "0")))
                .isEmpty();
    }

    @Test
    void saysThatThePortIsTakenInOneLine() throws IOException {
        try (var socket = new ServerSocket(0)) {
            var environment = new MockEnvironment().withProperty("server.port", "" + socket.getLocalPort());
            assertThat(StartChecks.troubles(environment))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("Port " + socket.getLocalPort() + " is taken")
                            .doesNotContain("\n"));
        }
    }
}
