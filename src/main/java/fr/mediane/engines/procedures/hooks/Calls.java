package fr.mediane.engines.procedures.hooks;

import fr.mediane.engines.procedures.hooks.Attempt.Outcome;
import fr.mediane.engines.procedures.hooks.Destinations.Forbidden;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls partners: no redirect is followed, no cookie kept, nothing of an answer read beyond its status and a few headers, and
 * all of it takes no longer than the time that is left to it, however slowly somebody answers.
 */
@Component
class Calls {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8_192;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Duration patience;
    private final Clock clock;

    @Autowired
    Calls(Destinations destinations, Clock clock) {
        this(destinations, clock, Duration.ofSeconds(10));
    }

    /** @param patience for one call, from the look-up of the name on */
    Calls(Destinations destinations, Clock clock, Duration patience) {
        this.patience = patience;
        this.clock = clock;
        var silence = Timeout.of(patience);
        var bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(destinations)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(silence)
                        .build())
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(silence)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Mediane")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Sends a delivery, once. */
    Attempt send(Turn turn, Delivery delivery) {
        var begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sent = Signed.of(turn, delivery, begun.getEpochSecond());
        long start = System.nanoTime();
        var post = new HttpPost(turn.address());
        post.setEntity(new ByteArrayEntity(sent.body(), ContentType.APPLICATION_JSON));
        sent.headers().forEach(post::setHeader);
        var end = watch.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return attempt(begun, start, status(post));
        } catch (Forbidden e) {
            return attempt(begun, start, Outcome.ADDRESS, Optional.empty());
        } catch (SocketTimeoutException e) {
            return attempt(begun, start, Outcome.TIMEOUT, Optional.empty());
        } catch (IOException | IllegalStateException e) {
            return attempt(begun, start, post.isCancelled() ? Outcome.TIMEOUT : Outcome.UNREACHABLE, Optional.empty());
        } finally {
            end.cancel(false);
        }
    }

    /** What comes after the headers is not read: the connection ends there. */
    private int status(HttpPost post) throws IOException {
        var answer = client.executeOpen(null, post, null);
        int status = answer.getCode();
        post.cancel();
        Closer.closeQuietly(answer);
        return status;
    }

    private Attempt attempt(Instant begun, long start, int status) {
        var outcome = status >= 200 && status < 300
                ? Outcome.TAKEN
                : status >= 300 && status < 400 ? Outcome.REDIRECT : Outcome.STATUS;
        return attempt(begun, start, outcome, Optional.of(status));
    }

    private static Attempt attempt(Instant begun, long start, Outcome outcome, Optional<Integer> status) {
        return new Attempt(begun, outcome, status, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
