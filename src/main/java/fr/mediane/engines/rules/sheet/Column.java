package fr.mediane.engines.rules.sheet;

/**
 * What is asked, or what is answered.
 *
 * @param key its name in the file: small letters, digits, underscores
 * @param french what people read
 * @param english the same in English
 * @param kind what it holds
 * @param values as typed: the texts allowed ({@code 26; 33; 974}), or the range of numbers or days ({@code 0..130}); empty
 *     for any
 */
public record Column(String key, String french, String english, Kind kind, String values) {
    public static final Column BLANK = new Column("", "", "", Kind.TEXT, "");

    public String label(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : french;
    }
}
