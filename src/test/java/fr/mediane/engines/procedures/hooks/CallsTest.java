package fr.mediane.engines.procedures.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.procedures.hooks.Attempt.Outcome;
import fr.mediane.kernel.Uuid7;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners may do to who calls them, and where they may be. */
@Timeout(60)
class CallsTest {
    private static final Destinations TRYING = new Destinations("demonstration");
    private static final Destinations PRODUCTION = new Destinations("production");
    private final Calls calls = new Calls(TRYING, Clock.systemUTC(), Duration.ofMillis(800));

    /** Writes what a server answers, for as long as it likes. */
    @FunctionalInterface
    private interface Answering {
        void to(OutputStream out) throws Exception;
    }

    @AfterEach
    void stop() {
        calls.stop();
    }

    @Test
    void whoSaysNothingIsNotWaitedFor() throws Exception {
        assertThat(answered(_ -> Thread.sleep(30_000)).outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void whoDribblesIsNotWaitedFor() throws Exception {
        var attempt = answered(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; i < 600; i++) {
                out.write(bytes("X-Header-" + i % 90 + ": a"));
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(attempt.outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void anEndlessAnswerIsNotRead() throws Exception {
        var attempt = answered(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            while (true) {
                out.write(bytes("4\r\naaaa\r\n"));
            }
        });
        assertThat(attempt.outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void headersWithoutEndAreNotRead() throws Exception {
        var attempt = answered(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            while (true) {
                out.write(bytes("X: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"));
            }
        });
        assertThat(attempt.outcome()).isIn(Outcome.UNREACHABLE, Outcome.TIMEOUT);
    }

    @Test
    void whatIsNotHttpAndWhoIsNotThereCannotBeReached() throws Exception {
        assertThat(answered(out -> out.write(bytes("hello\r\n\r\n"))).outcome()).isEqualTo(Outcome.UNREACHABLE);
        int port;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(calls.send(turn("http://127.0.0.1:" + port + "/"), delivery())
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(calls.send(turn("https://nulle-part.invalid/"), delivery()).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var partner = new Partner()) {
            partner.answers.add(307);
            var attempt = calls.send(turn(partner.address()), delivery());
            assertThat(attempt.outcome()).isEqualTo(Outcome.REDIRECT);
            assertThat(attempt.status()).contains(307);
            assertThat(partner.received).hasSize(1);
        }
    }

    @Test
    void inProductionNoNameLeadsIntoTheHouse() {
        var guarded = new Calls(PRODUCTION, Clock.systemUTC(), Duration.ofSeconds(5));
        try (var partner = new Partner()) {
            var port = partner.address().replaceAll("\\D+", " ").strip().split(" ")[4];
            for (var host : new String[] {"localhost", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"}) {
                assertThat(guarded.send(turn("http://" + host + ":" + port + "/"), delivery())
                                .outcome())
                        .as(host)
                        .isEqualTo(Outcome.ADDRESS);
            }
            assertThat(partner.received).isEmpty();
        } finally {
            guarded.stop();
        }
        assertThatThrownBy(() -> PRODUCTION.resolve("localhost")).isInstanceOf(Destinations.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void addressesThatNobodyOutsideHasAreNotPublic(String address) {
        assertThat(Networks.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2a01:e0a::1",
                "2606:4700::1111"
            })
    void theirNeighboursAre(String address) {
        assertThat(Networks.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partenaire.fr",
                "ftp://partenaire.fr/",
                "http://partenaire.fr/",
                "https://",
                "https:///x",
                "https://user:pass@partenaire.fr/",
                "https://partenaire.fr/#x",
                "https://partenaire.fr:22/",
                "https://intranet/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://127.0.0.1/",
                "https://localhost/",
                "http://127.0.0.1:8080/",
                "https://169.254.169.254/latest",
                "https://part enaire.fr/",
                "javascript:alert(1)",
                "https://partenaire.fr\r\nX: y"
            })
    void addressesThatProductionRefuses(String typed) {
        assertThat(PRODUCTION.mistake(typed)).isPresent();
    }

    @Test
    void addressesThatAreTaken() {
        assertThat(PRODUCTION.mistake("https://partenaire.fr/mediane?x=y")).isEmpty();
        assertThat(PRODUCTION.mistake("https://partenaire.fr:8443/")).isEmpty();
        assertThat(PRODUCTION.mistake("https://partenaire.fr/" + "a".repeat(500)))
                .isPresent();
        assertThat(TRYING.mistake("http://127.0.0.1:8080/")).isEmpty();
        assertThat(TRYING.mistake("http://localhost:8080/")).isEmpty();
        assertThat(TRYING.mistake("http://10.0.0.1/")).as("not this machine").isPresent();
    }

    private Attempt answered(Answering answering) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[8_192]);
                    answering.to(socket.getOutputStream());
                } catch (IOException | InterruptedException cutOff) {
                    // the caller has gone
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return calls.send(turn("http://127.0.0.1:" + server.getLocalPort() + "/"), delivery());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Turn turn(String address) {
        return new Turn(Uuid7.next(), Uuid7.next(), "essai", address, "secret");
    }

    private static Delivery delivery() {
        return new Delivery(
                Uuid7.next(),
                1,
                Uuid7.next(),
                "2345-6789",
                "en_instruction",
                "accepte",
                Instant.parse("2026-11-30T10:00:00Z"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
