package fr.mediane;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.platform.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word on the screen exists in French and English, and none is left over. */
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.][A-Za-z0-9_-]+)*[.]?)\"");
    private final Messages messages = new Messages();
    private final Set<String> rooms = messages.keys(Locale.FRENCH).stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    private final Set<String> literals = literals();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(messages.keys(Locale.ENGLISH))).isEqualTo(new TreeSet<>(messages.keys(Locale.FRENCH)));
    }

    @Test
    void everyKeyUsedHasAText() {
        var used = literals.stream()
                .filter(literal -> rooms.stream().anyMatch(literal::startsWith))
                .filter(literal -> !literal.endsWith(".") && literal.matches("[a-z]+[.][a-zA-Z].*"))
                .filter(literal -> !literal.matches(".*[.](js|css|svg|csv|json|log|properties|html|sql)"))
                .filter(literal -> !messages.has(Locale.FRENCH, literal))
                .filter(literal ->
                        messages.keys(Locale.FRENCH).stream().noneMatch(key -> key.startsWith(literal + ".")))
                .filter(literal -> !NOT_MESSAGES.matcher(literal).matches());
        assertThat(used).isEmpty();
    }

    /** A key is used when it stands in the code, whole or as a prefix that ends in a dot. */
    @Test
    void noTextIsLeftOver() {
        assertThat(messages.keys(Locale.FRENCH).stream()
                        .filter(key -> !used(key))
                        .sorted())
                .isEmpty();
    }

    /** The second of two would silently win. */
    @Test
    void aKeyStandsOnceInItsFile() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.matches("[A-Za-z][A-Za-z0-9._-]*=.*"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void apostrophesAreTypographic() {
        for (var locale : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(messages.keys(locale).stream()
                            .filter(key -> messages.text(locale, key).contains("'")))
                    .as("a straight apostrophe swallows placeholders")
                    .isEmpty();
        }
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() {
        assertThat(messages.keys(Locale.FRENCH).stream()
                        .filter(key -> messages.has(Locale.ENGLISH, key))
                        .filter(key -> placeholders(Locale.FRENCH, key) != placeholders(Locale.ENGLISH, key)))
                .isEmpty();
    }

    /** Names with dots that are not words on the screen: change feeds, kinds of job, settings. */
    private static final Pattern NOT_MESSAGES = Pattern.compile(
            "(kernel|platform|design|territory|journal|organisations|identity|venues|mediation|statistics)"
                    + "[.](import|export|activity|venue|note|verify|seal|rebuild|merge|account|organisation|commune|"
                    + "entry|block|client|invitation|grant|report|duplicate|access|job|change|loaded)([.:].*)?");

    private int placeholders(Locale locale, String key) {
        return new MessageFormat(messages.text(locale, key), locale).getFormatsByArgumentIndex().length;
    }

    private boolean used(String key) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> literals() {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*[.](java|jte|js)"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results().map(result -> result.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
