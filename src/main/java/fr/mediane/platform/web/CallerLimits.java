package fr.mediane.platform.web;

import fr.mediane.platform.crypto.Hmac;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many requests in a while from one address. The address is kept nowhere: only its keyed hash, in memory, for that
 * while; the key is drawn at start and never leaves the process.
 */
public final class CallerLimits {
    /** Beyond this many callers at once, something is wrong and everybody waits. */
    private static final int MOST_CALLERS = 50_000;

    /** The first half of an IPv6 address, in bytes. */
    private static final int NETWORK = 8;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];
    private final Clock clock;
    private final int most;
    private final Duration length;

    private record Window(Instant start, int count) {}

    /** @param most how many from one address in this length of time */
    public CallerLimits(Clock clock, int most, Duration length) {
        this.clock = clock;
        this.most = most;
        this.length = length;
        new SecureRandom().nextBytes(key);
    }

    /** Counts one more of this caller, and says whether it is still within bounds. */
    public boolean allows(String caller) {
        var now = clock.instant();
        if (windows.size() >= MOST_CALLERS) {
            windows.values().removeIf(window -> over(window, now));
            if (windows.size() >= MOST_CALLERS) {
                return false;
            }
        }
        var window = windows.compute(
                hash(network(caller)),
                (hash, old) -> old == null || over(old, now)
                        ? new Window(now, 1)
                        : new Window(old.start(), Math.min(old.count() + 1, most + 1)));
        return window.count() <= most;
    }

    private boolean over(Window window, Instant now) {
        return !now.isBefore(window.start().plus(length));
    }

    /** Whoever has one IPv6 address has 2⁶⁴ of them: they count as one. */
    private static String network(String caller) {
        try {
            var bytes = InetAddress.ofLiteral(caller.split("%", 2)[0]).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK, bytes.length));
        } catch (IllegalArgumentException noAddress) {
            return caller;
        }
    }

    private String hash(String caller) {
        return new String(Hmac.of(key, caller.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
    }
}
