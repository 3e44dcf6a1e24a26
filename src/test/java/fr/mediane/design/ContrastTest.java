package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The colours of the theme, as built: WCAG 2.2 asks 4.5 for text and 3 for the edges of fields. */
class ContrastTest {
    private static final List<String> COLOURS =
            List.of("lagoon", "terracotta", "sage", "amber", "plum", "neutral", "info", "success", "warning", "danger");
    private static final List<String> GROUNDS = List.of("background-default", "background-tinted", "surface-tinted");
    private final String css = css();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textIsReadableOnEveryGroundItStandsOn(String scheme) {
        var tokens = tokens(scheme);
        for (var colour : COLOURS) {
            for (var ground : GROUNDS) {
                assertThat(contrast(tokens, colour + "-text-default", colour + "-" + ground))
                        .as("%s text on %s, %s", colour, ground, scheme)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(tokens, colour + "-text-subtle", colour + "-" + ground))
                        .as("%s subtle text on %s, %s", colour, ground, scheme)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(tokens, colour + "-base-contrast-default", colour + "-base-default"))
                    .as("%s button, %s", colour, scheme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void fieldsHaveAnEdgeThatShows(String scheme) {
        var tokens = tokens(scheme);
        assertThat(contrast(tokens, "neutral-border-default", "neutral-background-default"))
                .isGreaterThanOrEqualTo(3);
        assertThat(contrast(tokens, "neutral-border-default", "neutral-background-tinted"))
                .isGreaterThanOrEqualTo(3);
    }

    private Map<String, String> tokens(String scheme) {
        var block = Pattern.compile("data-color-scheme=\"?" + scheme + "\"?\\]\\{([^}]*)}")
                .matcher(css);
        var tokens = new HashMap<String, String>();
        while (block.find()) {
            var token = Pattern.compile("--ds-color-([a-z-]+): ?(#[0-9a-fA-F]{3,6})")
                    .matcher(block.group(1));
            while (token.find()) {
                tokens.put(token.group(1), token.group(2));
            }
        }
        assertThat(tokens).as("tokens of the %s scheme", scheme).isNotEmpty();
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        var a = luminance(Objects.requireNonNull(tokens.get(one), one));
        var b = luminance(Objects.requireNonNull(tokens.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        var digits = hex.length() == 4 ? hex.replaceAll("([0-9a-fA-F])", "$1$1") : hex;
        return 0.2126 * channel(digits, 1) + 0.7152 * channel(digits, 3) + 0.0722 * channel(digits, 5);
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String css() {
        try {
            return new ClassPathResource("static" + new Assets().url("core.css"))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
