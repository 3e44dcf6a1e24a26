package fr.mediane.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.mediane.platform.files.VirusScanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol of ClamAV, before a daemon of its own where there is one, and before servers that misbehave. */
class VirusScannerTest {
    /** The harmless text that scanners take for malware, in two halves so that no scanner minds this file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Path DAEMON = Path.of("/usr/sbin/clamd");
    private static final int TRIES = 100;

    @Test
    void withoutAScannerEverythingIsTaken() {
        assertThat(new VirusScanner(" ", Duration.ofSeconds(1), "demonstration").scan(stream(EICAR)))
                .isEqualTo(Verdict.CLEAN);
        assertThatThrownBy(() -> new VirusScanner("no host at all", Duration.ofSeconds(1), "production"))
                .hasMessageContaining("mediane.files.clamav");
    }

    @Test
    void aDaemonFindsWhatItKnows(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(DAEMON), "no ClamAV on this machine");
        int port = freePort();
        var daemon = daemon(folder, port);
        try {
            var scanner = new VirusScanner("127.0.0.1:" + port, Duration.ofSeconds(20), "production");
            var clean = scanner.scan(stream("Bonjour"));
            for (int i = 0; i < TRIES && clean == Verdict.UNKNOWN; i++) { // until it has started
                Thread.sleep(100);
                clean = scanner.scan(stream("Bonjour"));
            }
            assertThat(clean).isEqualTo(Verdict.CLEAN);
            assertThat(scanner.scan(stream(EICAR))).isEqualTo(Verdict.INFECTED);
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[20 << 20])))
                    .isEqualTo(Verdict.CLEAN);
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[26 << 20])))
                    .as("more than it takes")
                    .isEqualTo(Verdict.UNKNOWN);
        } finally {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    @Test
    void whoeverDoesNotAnswerHoldsNobodyUp() throws IOException {
        scanned(Verdict.UNKNOWN, _ -> {}); // closes at once
        scanned(Verdict.UNKNOWN, caller -> caller.getInputStream().readAllBytes()); // takes everything, says nothing
        scanned(Verdict.UNKNOWN, VirusScannerTest::chatter);
        assertThat(new VirusScanner("127.0.0.1:" + freePort(), Duration.ofSeconds(1), "").scan(stream("Bonjour")))
                .as("nobody there")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatIsNoAnswerIsNoYes() throws IOException {
        for (var words : new String[] {"", "OK", "stream: OK, nearly", "INSTREAM size limit exceeded. ERROR"}) {
            scanned(Verdict.UNKNOWN, AScanner.answering(words));
        }
        scanned(Verdict.CLEAN, AScanner.answering("stream: OK"));
        scanned(Verdict.INFECTED, AScanner.answering("stream: Win.Test.EICAR_HDB-1 FOUND"));
    }

    private static void scanned(Verdict expected, AScanner.Behaviour behaviour) throws IOException {
        try (var server = new AScanner(behaviour)) {
            assertThat(new VirusScanner(server.address(), Duration.ofSeconds(1), "").scan(stream("Bonjour")))
                    .isEqualTo(expected);
        }
    }

    /** Talks without end. */
    private static void chatter(Socket caller) throws IOException {
        while (true) {
            caller.getOutputStream().write('a');
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** A daemon whose only signature is that of the harmless text. */
    private static Process daemon(Path folder, int port) throws IOException {
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Test.Eicar:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                StreamMaxLength 25M
                MaxFileSize 25M
                """.formatted(signatures, port));
        return new ProcessBuilder(DAEMON.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
