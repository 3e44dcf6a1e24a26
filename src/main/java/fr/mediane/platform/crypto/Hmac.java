package fr.mediane.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104): proves that bytes come from whoever has the key, and arrived as they were sent. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /**
     * Thirty-two bytes, the same for the same key and the same bytes.
     *
     * @param key of any length but none
     * @param parts signed as one, in this order
     */
    public static byte[] of(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + ALGORITHM, absent);
        }
    }

    /** The same for a key that is a text, as partners are given it, and a head before the exact bytes of a body. */
    public static byte[] of(String key, String head, byte[] body) {
        return of(bytes(key), bytes(head), body);
    }

    /** Whether somebody presented the right one, in hexadecimal; takes as long whatever is wrong. */
    public static boolean matches(byte[] right, String presented) {
        try {
            return MessageDigest.isEqual(right, HexFormat.of().parseHex(presented));
        } catch (IllegalArgumentException noDigits) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
