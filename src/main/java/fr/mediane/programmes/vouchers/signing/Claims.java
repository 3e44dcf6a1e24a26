package fr.mediane.programmes.vouchers.signing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is signed of a voucher. What its campaign allows is not in it: a device knows that by the batch, and a square code
 * must stay small.
 *
 * @param serial its number, no secret
 * @param cents what it was made for, in euros
 * @param until the last day it is taken, its grace period included
 */
public record Claims(String serial, long cents, UUID batch, LocalDate until) {
    /** Bytes of the SHA-256 of the code that are signed: 128 bits. */
    static final int HASH = 16;

    private static final Base64.Encoder SHORT = Base64.getUrlEncoder().withoutPadding();

    /** A batch as it stands in what is signed: 22 signs. */
    public static String brief(UUID id) {
        return SHORT.encodeToString(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @param hash the whole SHA-256 of the code */
    Map<String, Object> written(byte[] hash) {
        var written = new LinkedHashMap<String, Object>();
        written.put("n", serial);
        written.put("c", cents);
        written.put("b", brief(batch));
        written.put("x", Integer.parseInt(until.format(DateTimeFormatter.BASIC_ISO_DATE)));
        written.put("h", brief(hash));
        return written;
    }

    /** What was signed, if it was signed for the code with this hash. */
    static Optional<Claims> read(Map<String, Object> written, byte[] hash) {
        if (!brief(hash).equals(written.get("h"))
                || !(written.get("n") instanceof String serial)
                || !(written.get("c") instanceof Number cents)
                || !(written.get("b") instanceof String batch)
                || !(written.get("x") instanceof Number until)) {
            return Optional.empty();
        }
        try {
            var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(batch));
            return Optional.of(new Claims(
                    serial,
                    cents.longValue(),
                    new UUID(id.getLong(), id.getLong()),
                    LocalDate.parse(until.toString(), DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (IllegalArgumentException | DateTimeException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static String brief(byte[] hash) {
        return SHORT.encodeToString(Arrays.copyOf(hash, HASH));
    }
}
