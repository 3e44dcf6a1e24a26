package fr.mediane.registers.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of places are compared. */
final class PlaceName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
    private static final Pattern SUR = Pattern.compile("\\bs (?=\\w)");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d+)(?:er|re|eme|ieme|nd|nde)\\b");
    private static final Pattern LONG_SAINT = Pattern.compile("\\bsaint(e?)\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) (?=\\w)");

    private PlaceName() {}

    /**
     * The name without capitals, accents nor punctuation, the usual abbreviations written out and one form for ordinals:
     * {@code St-Étienne} is {@code saint etienne}, {@code Paris 10ème} is {@code paris 10e}.
     */
    static String searched(String name) {
        var letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        var words = OTHERS.matcher(letters).replaceAll(" ").strip();
        var written = SUR.matcher(SAINT.matcher(words).replaceAll("saint$1")).replaceAll("sur ");
        return ORDINAL.matcher(written).replaceAll("$1e");
    }

    /** The same for comparing spellings: a word that four thousand names share says little, so it is kept short. */
    static String spelling(String searched) {
        return LONG_SAINT.matcher(searched).replaceAll("st$1");
    }

    /** People look for "Havre", not only for "Le Havre". */
    static String withoutArticle(String searched) {
        return ARTICLE.matcher(searched).replaceFirst("");
    }
}
