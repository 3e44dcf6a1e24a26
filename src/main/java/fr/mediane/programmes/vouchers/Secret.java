package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a voucher worth its value to whoever has it: 16 random signs of an alphabet of 32 without I, L, O and U, that
 * is 80 bits, and a last one that reveals a slip of the pen. Shown once, kept nowhere but as its SHA-256.
 *
 * <p>One who tries codes: with ten million vouchers in use, one try in 2<sup>80</sup> ÷ 10<sup>7</sup> ≈ 10<sup>17</sup>
 * finds one, and an asker is shut out for an hour after ten misses.
 */
public final class Secret {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SIGNS = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;

    private Secret(String code) {
        this.code = code;
    }

    public static Secret random() {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Secret(code.toString() + check(code));
    }

    /** Reads what someone typed or scanned, without its signature: small letters, blanks, dashes, O for 0 and I or L for 1 are understood. */
    public static Parsed<Secret> parse(@Nullable String typed) {
        if (typed == null || typed.length() > 600) {
            return Parsed.invalid("vouchers.error.code");
        }
        var scanned = typed.substring(typed.lastIndexOf('#') + 1);
        int signature = scanned.indexOf('~');
        var bare = (signature < 0 ? scanned : scanned.substring(0, signature))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f.\\-\u2010-\u2014]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (bare.length() != RANDOM_SIGNS + 1 || !bare.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
            return Parsed.invalid("vouchers.error.code");
        }
        var code = bare.substring(0, RANDOM_SIGNS);
        return check(code) == bare.charAt(RANDOM_SIGNS)
                ? Parsed.valid(new Secret(bare))
                : Parsed.invalid("vouchers.error.code");
    }

    /** Any text as a secret, for vouchers loaded with chosen ones. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] hash() {
        return hash(code);
    }

    /** As printed: {@code 7K2M-94QX-HH0T-B6ZD-3}. */
    public String printed() {
        var printed = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            printed.append(i > 0 && i % GROUP == 0 ? "-" : "").append(code.charAt(i));
        }
        return printed.toString();
    }

    /** As a machine reads it: without dashes. */
    public String scanned() {
        return code;
    }

    /** A weighted sum modulo 31, a prime, so that one wrong sign and two that changed places are found. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * SIGNS.indexOf(code.charAt(i));
        }
        return SIGNS.charAt(sum % 31);
    }

    /** Never the code itself: it might end in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
