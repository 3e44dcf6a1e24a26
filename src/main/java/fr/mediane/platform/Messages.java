package fr.mediane.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words on the screen, in French and English: one bundle per room, {@code messages/<room>_fr.properties} and
 * {@code _en}. Read once at start.
 */
@Component
public class Messages {
    private final Map<String, String> french = load("fr");
    private final Map<String, String> english = load("en");

    /**
     * The text of a key; with arguments, its {@link MessageFormat} placeholders are filled in. A missing key shows itself,
     * so that a page never breaks; a test fails on it.
     */
    public String text(Locale locale, String key, Object... arguments) {
        var text = bundle(locale).getOrDefault(key, key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** Whether a key has a text in this language. */
    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** Every key of a language. */
    public Set<String> keys(Locale locale) {
        return Set.copyOf(bundle(locale).keySet());
    }

    private Map<String, String> bundle(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
