package fr.mediane.kernel;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers ordered by time (RFC 9562, version 7): 48 bits of milliseconds since 1970, 12 bits that keep those of one
 * millisecond in order, 62 random bits.
 */
public final class Uuid7 {
    /** No identifier of ours is older than the project. */
    private static final Instant EARLIEST = Instant.parse("2024-01-01T00:00:00Z");

    /** How far a visitor's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Uuid7 SHARED = new Uuid7(System::currentTimeMillis);

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong latest = new AtomicLong();
    private final LongSupplier millis;

    Uuid7(LongSupplier millis) {
        this.millis = millis;
    }

    /** A new identifier, after every one that this process made before, even if the clock was set back. */
    public static UUID next() {
        return SHARED.make();
    }

    /** An identifier made by a browser: it must be of version 7 and its time neither before 2024 nor a day ahead of now. */
    public static Parsed<UUID> parse(@Nullable String text, Instant now) {
        var bare = Digits.withoutSpaces(text).toLowerCase(Locale.ROOT);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!FORM.matcher(bare).matches()) {
            return Parsed.invalid("kernel.id.form");
        }
        var id = UUID.fromString(bare);
        var made = madeAt(id);
        boolean plausible = !made.isBefore(EARLIEST) && !made.isAfter(now.plus(AHEAD));
        return plausible ? Parsed.valid(id) : Parsed.invalid("kernel.id.time");
    }

    /** Whether it is of version 7 and of the usual variant, whatever its time. */
    public static boolean isUuid7(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }

    /** When a version 7 identifier was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The clock's millisecond with a random start of 11 bits, or one more than the latest when that would not be after it. */
    UUID make() {
        long fresh = (millis.getAsLong() << 12) | random.nextInt(1 << 11);
        long stamp = latest.accumulateAndGet(fresh, (last, candidate) -> Math.max(last + 1, candidate));
        long most = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFF);
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
