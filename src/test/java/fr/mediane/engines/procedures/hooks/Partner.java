package fr.mediane.engines.procedures.hooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's system that is told of cases: a real server on this machine, which checks signatures as it was told to. */
final class Partner implements AutoCloseable {
    private static final int TAKEN = 204;
    final List<Received> received = new CopyOnWriteArrayList<>();

    /** What it answers next; 204 once they are used up. */
    final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    private final HttpServer server;

    record Received(String event, long sequence, String time, String signature, String body, int answered) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** As the page for partners says. */
        boolean signedBy(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                var right = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(right).equals(signature);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Partner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            var next = answers.poll();
            int answer = next == null ? TAKEN : next;
            received.add(new Received(
                    headers.getFirst("Mediane-Event"),
                    Long.parseLong(headers.getFirst("Mediane-Sequence")),
                    headers.getFirst("Mediane-Timestamp"),
                    headers.getFirst("Mediane-Signature"),
                    body,
                    answer));
            exchange.getResponseHeaders().set("Location", address() + "elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Long> sequences() {
        return received.stream().map(Received::sequence).toList();
    }

    List<Long> taken() {
        return received.stream()
                .filter(one -> one.answered() == TAKEN)
                .map(Received::sequence)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
