package fr.mediane.registers.venues.standard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads labels of closed lists as people write them: curly or straight apostrophes, missing accents, other case, missing
 * or doubled spaces ("Étapes numériques(La Poste)" and "Étapes numériques (La Poste)" are the same).
 */
public final class Codes {
    private static final Map<Class<?>, Map<String, Code>> KNOWN = new ConcurrentHashMap<>();

    private Codes() {}

    /** The code that a label means, however it is spelled. */
    public static <E extends Enum<E> & Code> Optional<E> read(Class<E> list, String text) {
        var known = KNOWN.computeIfAbsent(list, any -> byKey(list));
        return Optional.ofNullable(known.get(key(text))).map(list::cast);
    }

    /** What an export writes: the schema's labels joined by a bar. */
    public static String write(Collection<? extends Code> codes) {
        return codes.stream().map(Code::label).collect(Collectors.joining("|"));
    }

    /** Whether a text is this code's label, however it is spelled, or its name. */
    public static boolean alike(Code code, String text) {
        return key(code.label()).equals(key(text));
    }

    static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Letters and digits only, without accents or case: what two spellings of one label share. */
    static String key(String text) {
        var letters = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static <E extends Enum<E> & Code> Map<String, Code> byKey(Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .collect(Collectors.toMap(code -> key(code.label()), code -> code));
    }
}
