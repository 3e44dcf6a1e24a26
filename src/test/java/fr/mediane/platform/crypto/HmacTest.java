package fr.mediane.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The signatures that RFC 4231 gives for its examples. */
class HmacTest {
    @Test
    void signsAsTheStandardDoes() {
        assertThat(hex(Hmac.of("Jefe", "what do ya want ", bytes("for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        var longer = new byte[131];
        Arrays.fill(longer, (byte) 0xaa);
        assertThat(hex(Hmac.of(longer, bytes("Test Using Larger Than Block-Size Key - Hash Key First"))))
                .as("a key beyond a block")
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        assertThat(Hmac.of(new byte[10_000_000], bytes("x"))).as("a huge key").hasSize(32);
    }

    @Test
    void onlyTheRightOneMatches() {
        var right = Hmac.of("key", "head.", bytes("body"));
        assertThat(Hmac.matches(right, hex(right))).isTrue();
        assertThat(Hmac.matches(right, hex(right).toUpperCase(Locale.ROOT))).isTrue();
        assertThat(Hmac.matches(right, hex(Hmac.of("key", "head", bytes(".body")))))
                .as("the same bytes in other parts")
                .isTrue();
        assertThat(Hmac.matches(right, hex(right).substring(2))).isFalse();
        assertThat(Hmac.matches(right, "")).isFalse();
        assertThat(Hmac.matches(right, "zz")).isFalse();
        assertThat(Hmac.matches(right, hex(Hmac.of("other", "head.", bytes("body")))))
                .isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
