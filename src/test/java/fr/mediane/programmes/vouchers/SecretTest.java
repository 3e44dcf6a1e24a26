package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Parsed;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void isReadAsPrintedInSmallLettersAndFromItsAddress() {
        for (int i = 0; i < 200; i++) {
            var secret = Secret.random();
            var printed = secret.printed();
            assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
            for (var typed : new String[] {
                printed,
                printed.toLowerCase(Locale.ROOT),
                printed.replace("-", ""),
                printed.replace('-', ' '),
                " " + printed.replace('0', 'o').replace('1', 'l') + "\u00a0",
                "https://example.org/bon#" + printed
            }) {
                assertThat(Secret.parse(typed).orThrow().hash()).isEqualTo(secret.hash());
            }
        }
    }

    @Test
    void findsAlmostEverySlip() {
        int slips = 0;
        int found = 0;
        for (int i = 0; i < 500; i++) {
            var code = Secret.random().printed().replace("-", "");
            for (int place = 0; place < 16; place++) {
                var wrong = new StringBuilder(code);
                wrong.setCharAt(place, wrong.charAt(place) == 'A' ? 'B' : 'A');
                slips++;
                found += Secret.parse(wrong.toString()) instanceof Parsed.Invalid<Secret> ? 1 : 0;
                if (place > 0 && code.charAt(place) != code.charAt(place - 1)) {
                    wrong = new StringBuilder(code);
                    wrong.setCharAt(place, code.charAt(place - 1));
                    wrong.setCharAt(place - 1, code.charAt(place));
                    slips++;
                    found += Secret.parse(wrong.toString()) instanceof Parsed.Invalid<Secret> ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan((int) (slips * 0.995));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ABCD",
                "7K2M-94QX-HH0T-B6ZD",
                "7K2M-94QX-HH0T-B6ZU-3",
                "😀😀😀😀",
                "........................."
            })
    void refusesWhatIsNoCode(String typed) {
        assertThat(Secret.parse(typed)).isInstanceOf(Parsed.Invalid.class);
        assertThat(Secret.parse("A".repeat(100_000))).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void isNeverTheSameTwice() {
        var all = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) {
            all.add(Secret.random().printed());
        }
        assertThat(all).hasSize(20_000);
    }
}
